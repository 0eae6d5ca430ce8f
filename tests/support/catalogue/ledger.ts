import type { AccountOut, EntryOut } from '../../../functions/contracts/ledger'
import type { LedgerApi } from '../../../functions/contracts/ledger.input'
import { activity } from './activity'
import type { Examples } from './example'
import { inHours } from './inHours'
import { page } from './page'

export const account = (more: Partial<AccountOut> = {}): AccountOut => ({
  balance: 286,
  onsiteMinutes: 18_750,
  backfilledMinutes: 480,
  expiring: { points: 40, at: '2026-12-31T15:59:59Z' },
  ...more,
})

const entry = (n: number): EntryOut => ({
  ...{ id: `ent_${n}`, cause: 'service', title: activity().title, points: 20 },
  at: inHours(0.4),
})

export const ledgerExamples: Examples<LedgerApi> = {
  listEntries: {
    request: {},
    answer: () => ({ entries: page(1, entry) }),
    full: () => ({ entries: page(20, entry) }),
  },
}
