import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { accountEntity } from '../../../functions/data/ledger/item'
import { derivedId } from '../../../functions/domain/ids'
import { newAccount } from '../../../functions/domain/ledger/account/account'
import { startStore, type TestStore } from '../../support/store/store'

let store: TestStore
beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store.stop())

const numbered = <Value>(count: number, make: (n: number) => [string, Value]) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => make(n)))

const full = (openVouchers: number) => ({
  ...newAccount(derivedId('per', 'full')),
  ...{ rev: 12_345, volunteer: true, confirmed: true, balance: 88_888 },
  ...{ onsiteMinutes: 888_888, backfilledMinutes: 88_888, historicMinutes: 888_888 },
  lots: { 2025: 22_222, 2026: 44_444, '2024>2026-12': 22_222 },
  days: numbered(9, n => [`2026-11-${20 + n}`, 480]),
  inside: { sessionId: derivedId('ses', 'now'), until: '2026-11-22T10:00:00.000Z' },
  vouchers: numbered(openVouchers, n => [
    derivedId('vou', `${n}`),
    { offerId: derivedId('off', `${n}`), expiresAt: '2026-12-22T15:59:59.000Z' },
  ]),
})

const chargeFor = async (openVouchers: number) => {
  const Item = accountEntity.toItem(full(openVouchers))
  const put = new PutCommand({
    TableName: store.tables.name('people'),
    Item,
    ReturnConsumedCapacity: 'TOTAL',
  })
  return (await store.tables.client.send(put)).ConsumedCapacity?.CapacityUnits
}

test('a full account with five vouchers to use is written for one unit', async () => {
  expect(await chargeFor(5)).toBe(1)
})

test('a tenth costs a unit more, and nothing is refused for it', async () => {
  expect(await chargeFor(10)).toBe(2)
})
