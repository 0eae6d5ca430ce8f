import { load, save } from '../platform/storage'
import { call } from './api'
import { Failure } from './failure'
import { newIntent } from './intent'
import { createQueue, type Held } from './queue'
import { personNow } from './session'
import { createStore } from './store'

/** A leader's word that somebody was there, not with the server yet. */
type HeldConfirm = Held & { sessionId: string; confirm: { personId: string; leftAt?: string }[] }

const held = createStore<HeldConfirm[]>(load<HeldConfirm[]>('confirms') ?? [])

const send = ({ sessionId, confirm, intent }: HeldConfirm) =>
  call('closeRoster', { sessionId, confirm }, intent)

/** What a leader confirmed without a network. */
export const confirms = createQueue<HeldConfirm>({
  load: () => load<HeldConfirm[]>('confirms'),
  save: list => save('confirms', list),
  who: () => personNow()?.id,
  send,
  tell: held.set,
})

export const useHeldConfirms = held.use

/** Sends a leader's word; undefined means that it stays on the phone until there is a network. */
export const sendConfirm = async (said: Pick<HeldConfirm, 'sessionId' | 'confirm'>) => {
  const deed: HeldConfirm = { ...said, intent: newIntent(), personId: personNow()?.id ?? '' }
  confirms.hold(deed)
  try {
    const { results } = await send(deed)
    confirms.dismiss(deed)
    return results
  } catch (reason) {
    if (reason instanceof Failure && reason.passing) return undefined
    confirms.dismiss(deed)
    throw reason
  } finally {
    confirms.release(deed)
  }
}
