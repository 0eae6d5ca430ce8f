import { found } from '../../../functions/domain/refusal'
import { expireVouchers } from '../../../functions/schedules/expireVouchers'
import { noteVoucher } from '../../../functions/streams/mall'
import { startApi, type TestApi, testNow } from '../../support/api/api'
import { survives, withLoss } from '../../support/api/lostCalls'
import { personId } from '../../support/county/county'
import { mallOf } from '../../support/mall/mall'
import { atEveryCut, losses } from '../../support/store/crash'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { itemsOf, addOffer, addRich, accountOf, booksAgree } = mallOf(() => api)

const takenOf = async (offerId: string) =>
  (await api.deps.mall.taken(offerId, { fresh: true })).reduce((sum, taken) => sum + taken, 0)

/** A person of their own with an offer of its own and a voucher for it. */
const withVoucher = async (name: string) => {
  const owner = await addRich(name)
  const offerId = await addOffer(name)
  const { voucher } = await owner.ok('redeem', { offerId })
  const code = await owner.ok('getVoucherCode', { voucherId: voucher.id })
  return { owner, offerId, voucher, ...code }
}

describe.each(losses)('a call of the store that fails %s it is done leaves nothing half done', loss => {
  test('in redeeming', async () => {
    const calls = await survives(api, loss, async at => {
      const name = `redeems ${loss} ${at}`
      const [caller, offerId] = [await addRich(name), await addOffer(name)]
      const holds = async () => {
        expect((await accountOf(name)).balance).toBe(90)
        await booksAgree(name)
        expect(await itemsOf('people', caller.personId, 'v#')).toHaveLength(1)
        expect(await takenOf(offerId)).toBe(1)
      }
      return { caller, name: 'redeem', input: { offerId }, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(3)
  })

  test.each(['code', 'digits'] as const)('in verifying by %s', async way => {
    const calls = await survives(api, loss, async at => {
      const { owner, voucher, ...shown } = await withVoucher(`shows ${way} ${loss} ${at}`)
      const holds = async () => {
        const used = await api.deps.mall.voucher(owner.personId, voucher.id)
        expect(used).toMatchObject({ state: 'used', use: { at: testNow } })
      }
      const input = { [way]: shown[way] }
      return { caller: await api.as('merchant'), name: 'verifyVoucher', input, holds }
    })
    expect(calls).toBeGreaterThanOrEqual(2)
  })

  test('in the job that gives back what a voucher that ended has cost', async () => {
    const calls = await atEveryCut(async at => {
      api.clock.set(testNow)
      const name = `ends ${loss} ${at}`
      const { voucher, offerId } = await withVoucher(name)
      await noteVoucher(api.deps, found(await api.deps.mall.voucher(personId(name), voucher.id)))
      api.clock.set('2026-12-22T00:00:00.000Z')
      const { wasCut } = await withLoss(api, at, loss, () => expireVouchers(api.deps).catch(() => undefined))
      await expireVouchers(api.deps)
      expect(await accountOf(name)).toMatchObject({ balance: 100, vouchers: {} })
      await booksAgree(name)
      expect(await takenOf(offerId)).toBe(0)
      expect(await itemsOf('mall', 'due', '')).toEqual([])
      return { wasCut }
    })
    expect(calls).toBeGreaterThanOrEqual(5)
  })
})
