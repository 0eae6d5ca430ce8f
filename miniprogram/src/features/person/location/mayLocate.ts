import type { PersonOut } from '../../../../../functions/contracts/person'
import { personNow, usePerson } from '../../../lib/session'
import { createStore } from '../../../lib/store'
import { settlePermission } from '../../../platform/location'
import { load, save } from '../../../platform/storage'

/** What each person who used this phone said on it. */
type Words = Record<string, boolean>

const words = createStore(load<Words>('mayLocate') ?? {})

const wordOf = (said: Words, person: PersonOut | undefined) => {
  if (!person?.roles.includes('volunteer')) return false
  return said[person.id] ?? (person.consents?.includes('location') || undefined)
}

/**
 * Whether a place may be read at a check-in: what the person said last on this phone, else what the registration
 * agreed to; undefined where nobody has been asked. It proves hours, so that of somebody who earns none is never
 * read. The consents on the server stay as given: the phone alone decides whether a place leaves it, which makes a
 * “no” hold at once and without a network.
 */
export const mayLocate = () => wordOf(words.get(), personNow())

/** WeChat's agreement was refused since the start: reading a place would put it once more, behind the camera. */
let withheld = false

export const canLocate = () => mayLocate() === true && !withheld

/** Where a place may be read, has WeChat's own questions asked now. */
export const settlePlacePermission = async () => {
  if (canLocate()) withheld = !(await settlePermission())
}

export const useMayLocate = () => wordOf(words.use(), usePerson())

/** Keeps the word of whoever is logged in. */
export const sayMayLocate = (may: boolean) => {
  const person = personNow()
  if (!person) return
  withheld = false
  words.set({ ...words.get(), [person.id]: may })
  save('mayLocate', words.get())
}

const waiting = createStore<((settled: boolean) => void) | undefined>(undefined)

const end = (settled: boolean) => {
  waiting.get()?.(settled)
  waiting.set(undefined)
}

/** Asks for the word where there is none; false where the question was closed without one, and so comes again. */
export const settleMayLocate = async () => {
  if (mayLocate() !== undefined) return true
  end(false)
  return new Promise<boolean>(waiting.set)
}

/** Whether the question stands open. */
export const useMayLocateAsked = () => waiting.use() !== undefined

export const answerMayLocate = (may: boolean) => {
  sayMayLocate(may)
  end(true)
}

export const closeMayLocate = () => end(false)
