import type { Settings } from '../ports'
import { refuse } from '../refusal'

/** While 文明秀 is off, residents' posts are neither taken nor shown. */
export const needShowOn = ({ showOn }: Settings) => {
  if (!showOn) refuse('SHOW_OFF')
}
