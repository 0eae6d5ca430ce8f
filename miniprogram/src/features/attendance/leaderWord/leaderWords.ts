import type { ConfirmResult } from '../../../../../functions/contracts/attendance'
import { call } from '../../../lib/api'
import { Failure, isVerdict } from '../../../lib/failure'
import { inFours } from '../../../lib/format'
import { createQueue, type Held } from '../../../lib/queue'
import { personNow, usePerson } from '../../../lib/session'
import { createStore } from '../../../lib/store'
import { loadList, save } from '../../../platform/storage'
import { leaderWord as texts } from './texts'

/** One person of a leader's word: here, and where they did not check out, until when. */
export type Word = { personId: string; leftAt?: string }

/** A leader's word that these were there, not with the server yet or refused. */
export type HeldConfirm = Held & { sessionId: string; confirm: Word[]; names: Record<string, string> }

/** A leader's word that somebody came: by 平台编号, and when by the server's clock. */
export type HeldArrival = Held & { sessionId: string; number: string; name?: string; cameAt: string }

type HeldWord = HeldConfirm | HeldArrival

const held = createStore<HeldWord[]>([])

const isArrival = (word: HeldWord): word is HeldArrival => 'cameAt' in word

/** Of how many people it speaks. */
export const peopleIn = (word: HeldWord) => (isArrival(word) ? 1 : word.confirm.length)

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

const sendConfirm = async (deed: HeldConfirm) => {
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

const sendArrival = async (deed: HeldArrival) => {
  const { sessionId, number, name = inFours(number), cameAt, intent } = deed
  try {
    await call('checkInVolunteer', { sessionId, number, cameAt }, intent)
    return undefined
  } catch (reason) {
    if (!isVerdict(reason)) throw reason
    return { ...deed, refused: texts.refused(name, texts.notLetIn[reason.code] ?? reason.message) }
  }
}

/** What a leader said and the server has not taken: waiting, or refused and not read yet. In one line, as who left came. */
export const leaderWords = createQueue<HeldWord>({
  load: () => loadList<HeldWord>('words'),
  save: list => save('words', list),
  who: () => personNow()?.id,
  send: word => (isArrival(word) ? sendArrival(word) : sendConfirm(word)),
  tell: held.set,
})

/** Who was said to have come to this session and waits to be sent. */
export const useHeldArrivals = (sessionId: string) =>
  useHeldWords()
    .filter(isArrival)
    .filter(arrival => arrival.sessionId === sessionId && !arrival.refused)

/** What waits on this phone of whoever is logged in, or was refused. */
export const useHeldWords = () => {
  const personId = usePerson()?.id
  return held.use().filter(word => word.personId === personId)
}
