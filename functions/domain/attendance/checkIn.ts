import type { CheckedIn } from '../../contracts/attendance'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { arrive } from './arrival/arrival'
import { withEarlierScan } from './arrival/earlierScan'
import { proofOf } from './arrival/signedUpAnswer'
import { hasCome, toAttendance } from './attendance'
import { doneInTime, readScan, type ScanInput } from './code/scan'

type CheckInDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities' | 'attendances'>

const enter = async (deps: CheckInDeps, actor: Actor, input: ScanInput): Promise<CheckedIn> => {
  const read = readScan(deps, 'in', input)
  if ('late' in read) return toAttendance(await doneInTime(deps, actor, read, hasCome))
  const { facts, scan } = read
  const arrival = await arrive(deps, actor, facts, { checkIn: scan, proof: proofOf(facts, scan) })
  if ('came' in arrival) return arrival.came
  return toAttendance(await withEarlierScan(deps, actor, arrival.standing, scan))
}

/**
 * Records that the person came: one conditional write, all facts from the code. Asked again, by whatever scan, it
 * answers the record as it stands.
 */
export const checkIn = async (
  deps: CheckInDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: CheckedIn }> => ({ attendance: await enter(deps, actor, input) })
