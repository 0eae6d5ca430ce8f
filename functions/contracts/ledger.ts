/** Points that end at a time, in points. */
export type ExpiringPoints = { points: number; at: string }

export type AccountOut = {
  balance: number
  onsiteMinutes: number
  backfilledMinutes: number
  expiring?: ExpiringPoints
}

export const entryCauses = ['service', 'redeem', 'refund', 'expiry', 'opening'] as const
export type EntryCause = (typeof entryCauses)[number]

export type EntryOut = { id: string; cause: EntryCause; title: string; points: number; at: string }

export const ledgerEndpoints = {
  listEntries: { method: 'GET', path: '/v1/entries' },
} as const
