import type * as z from 'zod'
import type { Attendance, ConfirmResult } from '../../contracts/attendance'
import type { closeRosterInput } from '../../contracts/attendance.input'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf } from '../intent'
import { Refusal } from '../refusal'
import type { RefusedLines } from '../usedKey/store'
import { takeKey } from '../usedKey/takeKey'
import { type Confirming, confirmLine, type Line } from './roster/line'
import { needRunner } from './roster/runner'

type Input = z.output<typeof closeRosterInput>
type CloseDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances' | 'usedKeys'>
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

/** Who was busy is worth another try; every other refusal is the answer to this request. */
const refusedLines = (results: LineResult[]): RefusedLines => {
  const lines = results.map((result, at) => [String(at), 'refusal' in result && result.refusal.code] as const)
  return Object.fromEntries(lines.flatMap(([at, code]) => (code && code !== 'BUSY' ? [[at, code]] : [])))
}

/** Keeps what a repeat must be told again. Where every line was refused nothing was done, and the key is free. */
const keepAnswer = async (
  { usedKeys }: CloseDeps,
  { personId }: Actor,
  intent: Intent,
  results: LineResult[],
) => {
  if (!results.some(result => 'refusal' in result)) return
  if (results.every(result => 'refusal' in result)) return usedKeys.letGo(personId, intent)
  return usedKeys.note(personId, intent, refusedLines(results))
}

const closeLines = async (deps: CloseDeps, lines: Line[], confirming: Confirming, noted: RefusedLines) => {
  const results: LineResult[] = []
  for (const [at, line] of lines.entries()) {
    const code = noted[at]
    const result = code ? { ...line, refusal: new Refusal(code) } : await resultOf(deps, line, confirming)
    results.push(result)
  }
  return results
}

/**
 * The leader names who was there. Each person stands alone: one refused line does not hold up the others, and
 * where every line is refused the first refusal is the answer, unless asking again may bring another.
 */
export const closeRoster = async (
  deps: CloseDeps,
  actor: Actor,
  input: Input,
): Promise<{ results: ConfirmResult[] }> => {
  const { profile, session } = await needRunner(deps, actor, input.sessionId)
  const intent = intentOf(actor, 'closeRoster', input)
  const now = deps.now()
  const before = await takeKey(deps, actor, { intent, at: now })
  const confirming = { actor, profile, session, intent, now }
  const results = await closeLines(deps, input.confirm, confirming, before?.refused ?? {})
  await keepAnswer(deps, actor, intent, results)
  const refusals = results.flatMap(result => ('refusal' in result ? [result.refusal] : []))
  if (refusals.length === results.length) throw refusals.find(({ code }) => code === 'BUSY') ?? refusals[0]
  return { results: results.map(answerOf) }
}
