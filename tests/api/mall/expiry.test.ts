import { expireVouchers } from '../../../functions/schedules/expireVouchers'
import { noteVoucher } from '../../../functions/streams/mall'
import { startApi, type TestApi, testNow } from '../../support/api/api'
import { personId } from '../../support/county/county'
import { mallOf } from '../../support/mall/mall'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { itemsOf, addOffer, addRich, accountOf, booksAgree, leftOf, redeemedVoucher, codeOf } = mallOf(
  () => api,
)

const noteDue = async (name: string, voucherId: string) => {
  const voucher = await api.deps.mall.voucher(personId(name), voucherId)
  if (voucher) await noteVoucher(api.deps, voucher)
}

describe('vouchers that end unused', () => {
  test('are given back when their owner looks, were they missing from the list', async () => {
    await addRich('looker', 12)
    const voucherId = await redeemedVoucher('looker', await addOffer('looked', { stock: 5 }))
    api.clock.set('2026-12-21T16:05:00.000Z')
    const looker = await api.as('looker')
    expect(await looker.refused('getVoucherCode', { voucherId })).toBe('VOUCHER_EXPIRED')
    expect(await looker.refused('getVoucherCode', { voucherId })).toBe('VOUCHER_EXPIRED')
    expect((await accountOf('looker')).balance).toBe(12)
    await booksAgree('looker')
  })

  test('give points and stock back once, however often the job runs', async () => {
    await addRich('returner', 12, { 2025: 3, 2026: 9 })
    const offerId = await addOffer('returned', { stock: 5 })
    const voucherId = await redeemedVoucher('returner', offerId)
    await noteDue('returner', voucherId)
    await expireVouchers(api.deps)
    expect((await accountOf('returner')).balance).toBe(2)

    api.clock.set('2026-12-21T16:05:00.000Z')
    await Promise.all([expireVouchers(api.deps), expireVouchers(api.deps)])
    await noteDue('returner', voucherId)
    await expireVouchers(api.deps)
    expect(await accountOf('returner')).toMatchObject({ balance: 12, lots: { '2025>2027-01': 3, 2026: 9 } })
    await booksAgree('returner')
    expect(await leftOf(offerId)).toBe(5)
    const { entries } = await (await api.as('returner')).ok('listEntries', {})
    expect(entries.map(({ cause, points }) => [cause, points])).toEqual([
      ['refund', 10],
      ['redeem', -10],
      ['opening', 12],
    ])
    expect((await accountOf('returner')).vouchers).toEqual({})
    expect(await itemsOf('mall', 'due', '')).toEqual([])
  })

  test('a used one keeps its points moved, and one that fails does not hold up the next', async () => {
    await addRich('user')
    await addRich('waiter')
    const offerId = await addOffer('mixed')
    const [used, unused] = [await redeemedVoucher('user', offerId), await redeemedVoucher('waiter', offerId)]
    await (await api.as('merchant')).ok('verifyVoucher', { code: (await codeOf('user', used)).code })
    await noteDue('user', used)
    const nobody = { personId: 'per_nobody', voucherId: unused, expiresAt: testNow }
    await api.deps.mall.noteDue(nobody)
    await noteDue('waiter', unused)

    api.clock.set('2026-12-22T00:00:00.000Z')
    const voucher = jest.spyOn(api.deps.mall, 'voucher').mockRejectedValueOnce(new Error('the store is away'))
    await expect(expireVouchers(api.deps)).rejects.toThrow('1 vouchers could not be ended')
    voucher.mockRestore()
    expect((await accountOf('user')).balance).toBe(90)
    expect((await accountOf('waiter')).balance).toBe(100)
    await expireVouchers(api.deps)
    expect(await itemsOf('mall', 'due', '')).toEqual([])
  })
})
