import { Failure, isVerdict } from './failure'
import type { Intent } from './intent'
import { type WaitReason, waitReasonOf } from './waitReason'

/** Why the server did not take a deed; which words the person reads is for the feature to say. */
export type Refusal = { code: string; message: string }

/** A deed done without a network: it waits, or it was refused and still has to be read by its person. */
export type Held = {
  intent: Intent
  /** Whose deed it is: it is never sent for anybody else. */
  personId: string
  refused?: Refusal
  /** Why the last try brought no decision. */
  waits?: WaitReason
  /** How often the server broke on it. */
  breaks?: number
}

/** After this many, hours of trying, no other deed is held up by it: its person reads what to do. */
const mostBreaks = 100

const breaksOf = ({ breaks = 0 }: Held, reason: unknown) =>
  reason instanceof Failure && reason.code === 'INTERNAL' ? breaks + 1 : breaks

const refusalOf = (deed: Held, reason: unknown): Refusal | undefined =>
  reason instanceof Failure && (isVerdict(reason) || breaksOf(deed, reason) >= mostBreaks)
    ? { code: reason.code, message: reason.message }
    : undefined

/** Sends a deed; answers what of it was refused and still has to be read, if anything was. */
export type Sender<Deed> = (deed: Deed) => Promise<(Deed & { refused: Refusal }) | undefined>

type Parts<Deed> = {
  load: () => Deed[]
  /** False where the phone has no room. */
  save: (deeds: Deed[]) => boolean
  /** Who is logged in now. */
  who: () => string | undefined
  send: Sender<Deed>
  tell: (deeds: Deed[]) => void
}

/**
 * Deeds done without a network, sent in their order. Everything is on the phone's storage before anything
 * is sent, and a deed leaves only when the server took it or its person put the refusal away. A refused one
 * does not hold up the next; one that did not get through does, lest a later deed overtake it.
 */
export const createQueue = <Deed extends Held>({ load, save, who, send, tell }: Parts<Deed>) => {
  const read = () => load().filter(({ intent }) => typeof intent?.requestId === 'string')
  let deeds = read()
  let isStored = true
  let flushing: Promise<void> | undefined
  const live = new Set<string>()
  /**
   * A change of what is stored, as another tab of a browser may have stored more meanwhile. A phone without room goes
   * on with what it has in mind; the next change stores all of it again.
   */
  const keep = (change: (all: Deed[]) => Deed[]) => {
    deeds = change(isStored ? read() : deeds)
    isStored = save(deeds)
    tell(deeds)
  }
  const isSame = (deed: Deed) => (one: Deed) => one.intent.requestId === deed.intent.requestId
  const drop = (deed: Deed) => keep(all => all.filter(one => !isSame(deed)(one)))
  const put = (deed: Deed) => keep(all => all.map(one => (isSame(deed)(one) ? deed : one)))
  const wait = (deed: Deed, failure: unknown) => {
    const waits = waitReasonOf(failure)
    const breaks = breaksOf(deed, failure)
    put({ ...deed, waits, ...(breaks > 0 ? { breaks } : {}) })
    return waits
  }
  /** Whether the server decided on it. */
  const deliver = async (deed: Deed) => {
    try {
      const rest = await send(deed)
      if (rest) put(rest)
      else drop(deed)
      return true
    } catch (reason) {
      const refused = refusalOf(deed, reason)
      if (refused === undefined) wait(deed, reason)
      else put({ ...deed, refused })
      return refused !== undefined
    }
  }
  const first = () => deeds.find(deed => !deed.refused && deed.personId === who())
  const deliverAll = async () => {
    try {
      for (let deed = first(); deed && !live.has(deed.intent.requestId); deed = first())
        if (!(await deliver(deed))) break
    } finally {
      // At once, so that whoever adds a deed from here on gets a run that sees it.
      flushing = undefined
    }
  }
  tell(deeds)
  return {
    deeds: () => deeds,
    add: (...made: Deed[]) => keep(all => [...all, ...made]),
    /** Keeps a deed that its maker is about to send; until `release` the queue leaves it, and all after it, alone. */
    hold: (deed: Deed) => {
      live.add(deed.intent.requestId)
      keep(all => [...all, deed])
    },
    change: put,
    release: (deed: Deed) => live.delete(deed.intent.requestId),
    /** Notes why a deed that its maker sent stays here; answers the reason. */
    wait,
    /** Why the first of whoever is logged in waits, and so all after it. */
    whyWaits: (): WaitReason => first()?.waits ?? 'signal',
    /** Whether nothing of its person waits before it. */
    isNext: (deed: Deed) => first()?.intent.requestId === deed.intent.requestId,
    /** How a deed stands: undefined once the server took all of it. */
    find: (deed: Deed) => deeds.find(isSame(deed)),
    dismiss: drop,
    /** Sends what waits; calls meanwhile share the same run. */
    flush: () => {
      flushing ??= Promise.resolve().then(deliverAll)
      return flushing
    },
  }
}
