import type { Account } from '../ledger/account/account'
import type { Entry } from '../ledger/entry/entry'
import type { From, Slice } from '../page'
import type { Offer } from './offer/offer'
import type { Digits } from './voucher/digits'
import type { Due } from './voucher/due'
import type { Use, Voucher } from './voucher/voucher'

/** Points leave the account for the voucher and a thing leaves its shard, or nothing happens. */
export type Exchange = {
  account: { before: Account; after: Account }
  voucher: Voucher
  entry: Entry
  shardSize: number
}
/** What stood against an exchange: the intent's own voucher, an account that moved, or a shard without room. */
export type Exchanged =
  | { done: true }
  | { done: false; reason: 'exists'; voucher: Voucher }
  | { done: false; reason: 'account' | 'full' }

/** The way back: points to the account, the thing to its shard. */
export type Return = {
  account: { before: Account; after: Account }
  voucher: Voucher
  entry: Entry
  at: string
}

/** Used now, or the voucher that stood against it. */
type Used = { done: boolean; voucher: Voucher | undefined }

/** What an offer promises for its points; a change to it would be another offer. */
export type Promised = Pick<Offer, 'title' | 'merchantName' | 'points'>

export type MallStore = {
  offer(offerId: string, options?: { fresh?: boolean }): Promise<Offer | undefined>
  /** What a voucher of this offer promises. Remembered, since what was once offered never changes. */
  promise(offerId: string): Promise<Promised>
  offers(from: From): Promise<Slice<Offer>>
  /** What each stock shard has given away. */
  taken(offerId: string, options?: { fresh?: boolean }): Promise<number[]>
  /** Whether a shard was full lately. A hint that looking first is cheaper than trying; it decides nothing. */
  looksFull(offerId: string): Promise<boolean>
  exchange(exchange: Exchange): Promise<Exchanged>

  /** Always as it stands now. */
  voucher(personId: string, voucherId: string): Promise<Voucher | undefined>
  /** Takes a used voucher out of its owner's account; one that is not there stays out. */
  dropUsed(voucher: { personId: string; voucherId: string }): Promise<void>
  /** Hands in an issued voucher of this merchant that has not ended. */
  handIn(voucher: { personId: string; voucherId: string; merchantId: string }, use: Use): Promise<Used>
  /** Handed in at a merchant within a month, `YYYY-MM`, newest first. */
  verified(merchantId: string, month: string, from: From): Promise<Slice<Voucher>>

  /** False where the digits stand for another voucher of this merchant. */
  keepDigits(digits: Digits, now: Date): Promise<boolean>
  /** What the digits stand for, and how many wrong ones the merchant tried in this slot. */
  digits(
    merchantId: string,
    digits: string,
    slot: number,
  ): Promise<{ digits: Digits | undefined; wrong: number }>
  /** Adds a wrong try and answers how many there are. */
  countWrong(merchantId: string, slot: number): Promise<number>

  noteDue(due: Due): Promise<void>
  due(now: Date, from: From): Promise<Slice<Due>>
  forgetDue(due: Due): Promise<void>
  giveBack(back: Return): Promise<boolean>
}
