import type { ConfirmResult, RosterLine } from '../../../functions/contracts/attendance'
import { loadList, save } from '../platform/storage'
import { call } from './api'
import { Failure, isVerdict } from './failure'
import { newIntent } from './intent'
import { createQueue, type Held } from './queue'
import { needPerson, personNow, usePerson } from './session'
import { createStore } from './store'
import { roster as texts } from './texts/leader'
import type { WaitReason } from './waitReason'

/** One person of a leader's word: here, and where they did not check out, until when. */
export type Word = { personId: string; leftAt?: string }

/** A leader's word that these were there, not with the server yet or refused. */
type HeldConfirm = Held & { sessionId: string; confirm: Word[]; names: Record<string, string> }

/** The contract takes 100; half of it is decided well within the time that a request has. */
const most = 50

const held = createStore<HeldConfirm[]>([])

const nameOf = ({ names }: HeldConfirm, { personId }: Word) => names[personId] ?? ''

const refusedOf = (deed: HeldConfirm, results: ConfirmResult[]) => {
  const why = new Map(results.map(({ personId, refused }) => [personId, refused?.message]))
  const confirm = deed.confirm.filter(({ personId }) => why.get(personId))
  if (confirm.length === 0) return undefined
  const lines = confirm.map(word => texts.refused(nameOf(deed, word), why.get(word.personId) ?? ''))
  return { ...deed, confirm, refused: lines.join('\n') }
}

/** Who was busy is decided by the same word said again: all of it, as its key stands for no other. */
const decided = (results: ConfirmResult[]) => {
  const busy = results.find(({ refused }) => refused?.code === 'BUSY')?.refused
  if (busy) throw new Failure('BUSY', busy.message)
  return results
}

const send = async (deed: HeldConfirm) => {
  const { sessionId, confirm, intent } = deed
  try {
    const { results } = await call('closeRoster', { sessionId, confirm }, intent)
    return refusedOf(deed, decided(results))
  } catch (reason) {
    if (!isVerdict(reason)) throw reason
    const all = confirm.map(word => nameOf(deed, word)).join('、')
    return { ...deed, refused: texts.refused(all, reason.message) }
  }
}

/** What a leader said and the server has not taken: waiting, or refused and not read yet. */
export const confirms = createQueue<HeldConfirm>({
  load: () => loadList<HeldConfirm>('confirms'),
  save: list => save('confirms', list),
  who: () => personNow()?.id,
  send,
  tell: held.set,
})

/** What waits on this phone of whoever is logged in, or was refused. */
export const useHeldConfirms = () => {
  const personId = usePerson()?.id
  return held.use().filter(deed => deed.personId === personId)
}

const chunksOf = <T>(list: T[]) =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, n) => list.slice(n * most, (n + 1) * most))

const deedOf = (personId: string, sessionId: string, lines: Said[]): HeldConfirm => ({
  intent: newIntent(),
  personId,
  sessionId,
  confirm: lines.map(({ line, leftAt }) => ({ personId: line.personId, ...(leftAt ? { leftAt } : {}) })),
  names: Object.fromEntries(lines.map(({ line }) => [line.personId, line.name])),
})

/** Of whom the leader speaks, and where they did not check out, when they left. */
export type Said = { line: Pick<RosterLine, 'personId' | 'name'>; leftAt?: string }

/** How many were confirmed, how many wait on the phone and why, and in words who was refused and why. */
export type Confirmed = { done: number; waiting: number; waits: WaitReason; refused: string[] }

const standingOf = (made: HeldConfirm[]): Confirmed => {
  const left = made.flatMap(deed => confirms.find(deed) ?? [])
  const count = (deeds: HeldConfirm[]) => deeds.reduce((sum, { confirm }) => sum + confirm.length, 0)
  return {
    done: count(made) - count(left),
    waiting: count(left.filter(({ refused }) => !refused)),
    waits: confirms.whyWaits(),
    refused: left.flatMap(({ refused }) => refused ?? []),
  }
}

/** Sends a leader's word. All of it is on the phone first; what is refused stays there until it is put away. */
export const sendConfirm = async (sessionId: string, said: Said[]): Promise<Confirmed> => {
  const { id } = await needPerson()
  const made = chunksOf(said).map(lines => deedOf(id, sessionId, lines))
  confirms.add(...made)
  await confirms.flush()
  return standingOf(made)
}
