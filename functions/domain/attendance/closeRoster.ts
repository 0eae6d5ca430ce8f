import type * as z from 'zod'
import type { Attendance, ConfirmResult } from '../../contracts/attendance'
import type { closeRosterInput } from '../../contracts/attendance.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { Refusal } from '../refusal'
import { confirmLine } from './roster/line'
import { needRunner } from './roster/runner'
import type { Confirming, Line } from './roster/vouched'

type CloseDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances'>
type LineResult = { personId: string } & ({ attendance: Attendance } | { refusal: Refusal })

const resultOf = async (deps: CloseDeps, line: Line, confirming: Confirming): Promise<LineResult> => {
  try {
    return { personId: line.personId, attendance: await confirmLine(deps, line, confirming) }
  } catch (error) {
    if (error instanceof Refusal) return { personId: line.personId, refusal: error }
    throw error
  }
}

const answerOf = (result: LineResult): ConfirmResult =>
  'refusal' in result
    ? { personId: result.personId, refused: { code: result.refusal.code, message: result.refusal.message } }
    : result

/**
 * The leader names who was there. Each person stands alone: one refused line does not hold up the others, and
 * where every line is refused the first refusal is the answer, unless asking again may bring another. A line that was
 * confirmed before answers what stands.
 */
export const closeRoster = async (
  deps: CloseDeps,
  actor: Actor,
  { sessionId, confirm }: z.output<typeof closeRosterInput>,
): Promise<{ results: ConfirmResult[] }> => {
  const confirming = { actor, now: deps.now(), ...(await needRunner(deps, actor, sessionId)) }
  const results: LineResult[] = []
  for (const line of confirm) results.push(await resultOf(deps, line, confirming))
  const refusals = results.flatMap(result => ('refusal' in result ? [result.refusal] : []))
  if (refusals.length === results.length) throw refusals.find(({ code }) => code === 'BUSY') ?? refusals[0]
  return { results: results.map(answerOf) }
}
