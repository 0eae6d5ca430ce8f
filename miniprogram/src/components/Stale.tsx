import { clockTime } from '../lib/format'
import { common } from '../lib/texts/common'
import { Notice } from './Notice'

/** Says that what is shown was kept on this phone, and as of when. */
export const Stale = ({ at }: { at: string | undefined }) =>
  at ? <Notice tone="gold">{common.kept(clockTime(at))}</Notice> : null
