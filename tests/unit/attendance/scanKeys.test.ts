import type { Scan } from '../../../functions/domain/attendance/attendance'
import { knowsKey, withScan } from '../../../functions/domain/attendance/scanKeys'
import { intentOf } from '../../../functions/domain/intent'
import { newAccount } from '../../../functions/domain/ledger/account/account'

const actor = { personId: 'per_1', requestId: 'req_1' }
const scan = (action: string, key?: string): Scan => ({
  ...{ at: '2026-11-22T06:00:00.000Z', offline: false, leaderId: 'per_2' },
  intent: intentOf(actor, action, { key, code: action }),
})

test('an account knows the keys of its last twenty scans, whatever was scanned under them', () => {
  const keys = Array.from({ length: 21 }, (_, n) => `key ${n}`)
  const account = keys.reduce((known, key) => withScan(known, scan('checkIn', key)), newAccount('per_1'))
  expect(keys.filter(key => !knowsKey(account, scan('checkOut', key)))).toEqual(['key 0'])
})

test('what has no key is no use of one, though a phone may name all its requests alike', () => {
  const account = withScan(newAccount('per_1'), scan('checkIn'))
  expect(knowsKey(account, scan('checkOut'))).toBe(false)
})
