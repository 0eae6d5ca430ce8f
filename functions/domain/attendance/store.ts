import type { Shard } from '../activity/places/shards'
import type { Account } from '../ledger/account/account'
import type { Entry } from '../ledger/entry/entry'
import type { From, Slice } from '../page'
import type { AttendanceRecord, Scan } from './attendance'

/** No place is left in the shard. */
export type Full = { done: false; reason: 'full' }

type RecordStood = { done: false; reason: 'record'; record: AttendanceRecord | undefined }

/** A place was taken, or the record that stood against it. */
export type Placed = { done: true } | RecordStood

/** The person came in, or what stood against it: the record or the account. */
export type Entered =
  | { done: true }
  | RecordStood
  | { done: false; reason: 'account'; account: Account | undefined }

export type CheckInWrite = {
  personId: string
  sessionId: string
  epoch: number
  volunteersOnly: boolean
  now: string
  changes: Pick<AttendanceRecord, 'state' | 'proof' | 'needsLeader' | 'by' | 'wordRequest'> & {
    checkIn: Scan
  }
  /** How long the person is inside; into a session that is over nobody is let any more, whenever the scan was made. */
  until: string | undefined
}

/** What a check-out or somebody's word changes, at once; the account only where it moves. */
export type Booking = {
  before: AttendanceRecord
  after: AttendanceRecord
  account?: { before: Account; after: Account } | undefined
  entry?: Entry | undefined
}

/** A record that is new, or takes the place of one that was cancelled. */
export type NewRecord = { record: AttendanceRecord; replaces: AttendanceRecord | undefined }

type Fresh = { fresh?: boolean }

export type AttendanceStore = {
  record(personId: string, sessionId: string, options?: Fresh): Promise<AttendanceRecord | undefined>
  /** The record and the account, in one trip. */
  standing(
    personId: string,
    sessionId: string,
    options?: Fresh,
  ): Promise<{ record: AttendanceRecord | undefined; account: Account | undefined }>
  /** The person's own records of sessions that begin in between; always as they stand now. */
  begunBetween(personId: string, times: { from: Date; to: Date }): Promise<AttendanceRecord[]>
  /** Takes a place in the shard and writes the record. */
  takePlace(taken: NewRecord, shard: Shard): Promise<Placed | Full>
  /** False where the record no longer is what was seen. */
  giveBackPlace(before: AttendanceRecord, after: AttendanceRecord): Promise<boolean>
  /** Checks in somebody signed up. */
  checkIn(write: CheckInWrite): Promise<Entered>
  /** Checks in somebody at the door, who has no record that counts, and takes a place in the shard. */
  checkInAtDoor(taken: NewRecord, shard: Shard, write: CheckInWrite): Promise<Entered | Full>
  /** Record, account and entry move together; false where one no longer is what was seen. */
  book(booking: Booking): Promise<boolean>
  roster(sessionId: string): Promise<AttendanceRecord[]>
  /** What the person is inside of or signed up for, soonest first: as many as a page shows. */
  upcoming(personId: string, now: Date): Promise<AttendanceRecord[]>
  history(personId: string, from: From): Promise<Slice<AttendanceRecord>>
}
