import type { ConfirmResult } from '../../../../../functions/contracts/attendance'
import { Failure } from '../../../lib/failure'
import type { Held, Refusal } from '../../../lib/queue'
import { call } from '../../../lib/request'
import { createStoredQueue, useDeeds } from '../../../lib/storedQueue'

/** One person of a leader's word: here, and where they did not check out, until when. */
export type Word = { personId: string; leftAt?: string; refused?: Refusal }

/** A leader's word that these were there, not with the server yet or refused. */
export type HeldConfirm = Held & { sessionId: string; confirm: Word[]; names: Record<string, string> }

/** A leader's word that somebody came: by 平台编号, and when by the server's clock. */
export type HeldArrival = Held & { sessionId: string; number: string; name?: string; cameAt: string }

export type HeldWord = HeldConfirm | HeldArrival

export const isArrival = (word: HeldWord): word is HeldArrival => 'cameAt' in word

/** Of how many people it speaks. */
export const peopleIn = (word: HeldWord) => (isArrival(word) ? 1 : word.confirm.length)

/** Whoever was refused is left in the word, and why. */
const restOf = (deed: HeldConfirm, results: ConfirmResult[]) => {
  const why = new Map(results.map(({ personId, refused }) => [personId, refused]))
  const confirm = deed.confirm.flatMap(word => {
    const refused = why.get(word.personId)
    return refused ? [{ ...word, refused }] : []
  })
  const [first] = confirm
  return first && { ...deed, confirm, refused: first.refused }
}

/** Who was busy is decided by the same word said again: all of it, which says nothing new of the others. */
const decided = (results: ConfirmResult[]) => {
  const busy = results.find(({ refused }) => refused?.code === 'BUSY')?.refused
  if (busy) throw new Failure('BUSY', busy.message)
  return results
}

const sendConfirm = async (deed: HeldConfirm) => {
  const { sessionId, confirm, intent } = deed
  const { results } = await call('closeRoster', { sessionId, confirm }, intent)
  return restOf(deed, decided(results))
}

/** When those had left whom the leader named as coming: what stands goes before what was said. */
const leftBefore = new Map<string, string>()

/** When whoever this word is of had left by then; read once. */
export const hadLeft = ({ intent: { requestId } }: HeldArrival) => {
  const at = leftBefore.get(requestId)
  leftBefore.delete(requestId)
  return at
}

const sendArrival = async ({ sessionId, number, cameAt, intent }: HeldArrival) => {
  const { attendance } = await call('checkInVolunteer', { sessionId, number, cameAt }, intent)
  if (attendance.checkedOutAt) leftBefore.set(intent.requestId, attendance.checkedOutAt)
  return undefined
}

/** What a leader said and the server has not taken: waiting, or refused and not read yet. In one line, as who left came. */
export const leaderWords = createStoredQueue<HeldWord>('words', word =>
  isArrival(word) ? sendArrival(word) : sendConfirm(word),
)

/** Who was said to have come to this session and waits to be sent. */
export const useHeldArrivals = (sessionId: string) =>
  useDeeds(leaderWords)
    .filter(isArrival)
    .filter(arrival => arrival.sessionId === sessionId && !arrival.refused)
