import type { CheckedIn } from '../../contracts/attendance'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { proofOf, toldAtCheckIn } from './arrival/answers'
import { arrive } from './arrival/arrival'
import { earlierScan } from './arrival/earlierScan'
import { readScan, type ScanInput, scanDoneBefore } from './code/scan'

type CheckInDeps = Pick<Deps, 'now' | 'keys' | 'people' | 'activities' | 'attendances'>

const enter = (deps: CheckInDeps, actor: Actor, input: ScanInput): Promise<CheckedIn> => {
  const { code, scan } = readScan(deps, actor, 'in', input)
  return arrive(deps, actor, code.facts, { checkIn: scan, proof: proofOf(code.facts, scan) })
}

const enteredBefore = async (deps: CheckInDeps, actor: Actor, input: ScanInput, error: unknown) => {
  const { facts, record, scan } = await scanDoneBefore(deps, actor, 'in', input, error)
  return toldAtCheckIn(actor, facts, record, scan)
}

/** Records that the person came: one conditional write, all facts from the code. */
export const checkIn = async (
  deps: CheckInDeps,
  actor: Actor,
  input: ScanInput,
): Promise<{ attendance: CheckedIn }> => {
  try {
    return { attendance: await enter(deps, actor, input) }
  } catch (error) {
    const earlier = await earlierScan(deps, actor, input, error)
    return { attendance: earlier ?? (await enteredBefore(deps, actor, input, error)) }
  }
}
