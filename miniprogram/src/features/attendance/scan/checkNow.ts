import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { isVerdict } from '../../../lib/failure'
import { newIntent } from '../../../lib/intent'
import { needPerson } from '../../../lib/login'
import { serverNow } from '../../../lib/serverClock'
import type { WaitReason } from '../../../lib/waitReason'
import type { Fix } from '../../../platform/fix'
import { withNames } from '../knownSession'
import { lastAnswerTo } from './lastScan'
import { type HeldScan, scans, sendScan } from './scans'

type Live = Pick<HeldScan, 'direction' | 'code'>

const heldScan = async (live: Live): Promise<HeldScan> => ({
  ...live,
  intent: newIntent(),
  personId: (await needPerson()).id,
  scannedAt: serverNow().toISOString(),
})

/** For a scan whose page cannot be opened: it waits with the others. */
export const keepScan = async (live: Live) => {
  const scan = await heldScan(live)
  scans.hold(scan)
  scans.release(scan)
}

/** How a scan was answered, or why it waits on this phone. */
type Sent = { attendance: CheckedIn } | { waits: WaitReason }

const sendNow = async (scan: HeldScan): Promise<Sent> => {
  const waited = !scans.isNext(scan)
  await scans.flush()
  const before = lastAnswerTo(scan)
  if (!before && !scans.isNext(scan)) return { waits: scans.whyWaits() }
  const attendance = before ? withNames(before) : await sendScan(scan, waited)
  scans.dismiss(scan)
  return { attendance }
}

/**
 * Sends a scan just made, after those that wait, as a check-out that overtook its check-in would be refused. It is
 * on the phone's storage before the phone looks where it is, so that nothing is lost if it dies meanwhile.
 */
export const checkNow = async (live: Live, whereAmI: () => Promise<Fix | undefined>): Promise<Sent> => {
  let scan = await heldScan(live)
  scans.hold(scan)
  try {
    scan = { ...scan, location: await whereAmI() }
    scans.change(scan)
    return await sendNow(scan)
  } catch (reason) {
    if (!isVerdict(reason)) return { waits: scans.wait(scan, reason) }
    scans.dismiss(scan)
    throw reason
  } finally {
    scans.release(scan)
  }
}
