import { Failure } from './failure'
import type { Intent } from './intent'

/** A deed done without a network: it waits, or it was refused and still has to be read by its person. */
export type Held = {
  intent: Intent
  /** Whose deed it is: it is never sent for anybody else. */
  personId: string
  refused?: string
}

type Parts<Deed> = {
  load: () => Deed[] | undefined
  save: (deeds: Deed[]) => void
  /** Who is logged in now. */
  who: () => string | undefined
  send: (deed: Deed) => Promise<unknown>
  tell: (deeds: Deed[]) => void
}

/**
 * Deeds done without a network, in their order. Everything is on the phone's storage before anything
 * is sent, a deed leaves only when the server took it or its person put the refusal away, and a refused one
 * does not hold up the next.
 */
export const createQueue = <Deed extends Held>({ load, save, who, send, tell }: Parts<Deed>) => {
  let deeds = load() ?? []
  let flushing: Promise<void> | undefined
  const live = new Set<string>()
  const keep = (next: Deed[]) => {
    deeds = next
    save(next)
    tell(next)
  }
  const without = (deed: Deed) => deeds.filter(one => one.intent.key !== deed.intent.key)
  const refuse = (deed: Deed, refused: string) =>
    keep(deeds.map(one => (one.intent.key === deed.intent.key ? { ...one, refused } : one)))
  const deliver = async (deed: Deed) => {
    try {
      await send(deed)
      keep(without(deed))
    } catch (reason) {
      if (reason instanceof Failure && !reason.passing) refuse(deed, reason.message)
    }
  }
  const isDue = (deed: Deed) => !deed.refused && deed.personId === who() && !live.has(deed.intent.key)
  const deliverAll = async () => {
    for (const deed of deeds.filter(isDue)) await deliver(deed)
  }
  return {
    deeds: () => deeds,
    /** Keeps a deed that its maker is sending just now; `release` leaves it to the queue. */
    hold: (deed: Deed) => {
      live.add(deed.intent.key)
      keep([...deeds, deed])
    },
    release: (deed: Deed) => live.delete(deed.intent.key),
    dismiss: (deed: Deed) => keep(without(deed)),
    /** Sends what waits; calls meanwhile share the same run. */
    flush: () => {
      flushing ??= deliverAll().finally(() => {
        flushing = undefined
      })
      return flushing
    },
  }
}
