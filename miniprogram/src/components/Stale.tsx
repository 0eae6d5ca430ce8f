import { asOf } from '../lib/format'
import { common } from '../lib/texts/common'
import { now } from '../platform/clock'
import { Notice } from './Notice'

/** Says that what is shown was kept on this phone, and as of when. */
export const Stale = ({ at }: { at: string | undefined }) =>
  at ? <Notice tone="gold">{common.kept(asOf(at, now()))}</Notice> : null
