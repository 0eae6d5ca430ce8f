import type { Confirmation, Profile, Sealed, Volunteer } from './person'
import type { Lookups } from './secret/lookup'

/** What only one person may hold. */
export const uniqueFields = ['openid', 'id-number', 'number'] as const
export type UniqueField = (typeof uniqueFields)[number]

type NewPerson = { profile: Profile; openid: Lookups }
/** Done, or who held the openid already. */
type Created = { done: true } | { done: false; holder: string }

export type Registration = {
  personId: string
  displayName: string
  phone: Sealed
  volunteer: Volunteer
  lookups: { idNumber: Lookups; phone: Lookups }
}
/** Done, or what stood against it: the person as they are, or somebody who holds the ID number or platform number. */
type Registered = { done: true } | { done: false; reason: 'person' | 'id-number' | 'number' }

/** A manager's answer for a card seen. It lives with the manager, one a person. */
export type ConfirmationRecord = Confirmation & { id: string; personId: string }
/** Done, or the volunteer as found. */
type Confirmed = { done: true } | { done: false; profile: Profile | undefined }

export type PersonStore = {
  profile(personId: string, options?: { fresh?: boolean }): Promise<Profile | undefined>
  /** Id of the person who holds it. */
  holder(field: UniqueField, lookups: Lookups): Promise<string | undefined>
  /** Ids of the people with a phone number; families share one. */
  withPhone(lookups: Lookups): Promise<string[]>
  /** The person, with an account to their name. */
  create(person: NewPerson): Promise<Created>
  register(registration: Registration): Promise<Registered>
  confirm(record: ConfirmationRecord): Promise<Confirmed>
}
