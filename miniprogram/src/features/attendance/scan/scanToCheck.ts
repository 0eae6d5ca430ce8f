import type { Direction } from '../../../../../functions/contracts/attendance'
import { go, replace } from '../../../platform/navigate'
import { say } from '../../../platform/notice'
import { scan } from '../../../platform/scan'
import { settleMayLocate, settlePlacePermission } from '../../person/location/mayLocate'
import { keepScan } from './checkNow'
import { check } from './texts'

/** Without a network a page may not be on the phone yet; the scan must not be lost with it. */
const keep = async (scan: { direction: Direction; code: string }) => {
  await keepScan(scan)
  say(check.held[scan.direction])
}

/**
 * Scans the leader's code and opens the answer; from an answer, in its place. Whatever is asked about the place, by
 * us at the first check-in or by WeChat, is asked before it: a code grows old while somebody reads.
 */
export const scanToCheck = async (direction: Direction, from: 'start' | 'answer' = 'start') => {
  if (direction === 'in' && !(await settleMayLocate())) return
  await settlePlacePermission()
  const code = await scan()
  if (!code) return
  const open = from === 'start' ? go : replace
  await open('volunteer/check', { direction, code }).catch(() => keep({ direction, code }))
}
