import type { Attendance } from '../../contracts/attendance'
import type { RefusalCode } from '../../contracts/errors'
import type { Intent } from '../intent'

/** What a person's key is used for, and when. */
export type KeyUse = { intent: Intent; at: Date }

/** Lines of a roster that were refused, by their place in it: what a repeat of the request is told again. */
export type RefusedLines = Record<string, RefusalCode>

/**
 * What a key was used for first. Beside it what was answered then, where the records move on and could no longer say
 * it; `refused` is there once a roster was gone through to its end with some lines refused.
 */
export type FirstUse = {
  intent: Intent
  answer?: Attendance | undefined
  refused?: RefusedLines | undefined
}

/** For requests whose effect keeps no key of the person who asks. One without a key uses none and finds none. */
export type UsedKeyStore = {
  /** Takes a person's key; answers its first use where it was taken before. */
  take(personId: string, use: KeyUse): Promise<FirstUse | undefined>
  /** What the person's key was used for, where it was. */
  firstUse(personId: string, intent: Intent): Promise<FirstUse | undefined>
  /** Keeps beside a key which lines were refused; one that was taken for something else stays as it is. */
  note(personId: string, intent: Intent, refused: RefusedLines): Promise<void>
  /** Keeps beside a key what is answered; answers what was kept there first. */
  keepAnswer(personId: string, intent: Intent, answer: Attendance): Promise<Attendance>
  /** Frees a key that nothing came of; one that was taken for something else stays taken. */
  letGo(personId: string, intent: Intent): Promise<void>
}
