import { loadList, save } from '../platform/storage'
import { ready } from './login'
import { createQueue, type Held, type Sender } from './queue'
import { personNow, usePerson } from './session'
import { createStore } from './store'

type Stored<Deed extends Held> = { deeds: () => Deed[]; flush: () => Promise<void> }

/** Every queue of this phone; a feature's is here once its file was loaded. */
const queues: Stored<Held>[] = []
const changes = createStore(0)

/** A queue on this phone's storage, under a name of its own; `send` says how what is in it is sent. */
export const createStoredQueue = <Deed extends Held>(name: string, send: Sender<Deed>) => {
  const queue = createQueue<Deed>({
    load: () => loadList<Deed>(name),
    save: deeds => save(name, deeds),
    who: () => personNow()?.id,
    send,
    tell: () => changes.set(changes.get() + 1),
  })
  queues.push(queue)
  return queue
}

/** What of whoever is logged in waits in these queues, or was refused. */
const useDeedsIn = <Deed extends Held>(all: Stored<Deed>[]) => {
  const personId = usePerson()?.id
  changes.use()
  return all.flatMap(queue => queue.deeds()).filter(deed => deed.personId === personId)
}

export const useDeeds = <Deed extends Held>(queue: Stored<Deed>) => useDeedsIn([queue])

/** Whether something of whoever is logged in waits on the phone to be sent. */
export const useWaiting = () => useDeedsIn(queues).some(({ refused }) => !refused)

/** Who could not be logged in before is tried again, and what waits on the phone is sent. */
export const sendWaiting = async () => {
  await ready()
  await Promise.all(queues.map(queue => queue.flush()))
}
