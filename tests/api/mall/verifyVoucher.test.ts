import { found } from '../../../functions/domain/refusal'
import { dropUsedVoucher } from '../../../functions/streams/mall'
import { startApi, type TestApi, testNow } from '../../support/api/api'
import { mallOf } from '../../support/mall/mall'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { itemsOf, addOffer, addRich, accountOf, redeemedVoucher, codeOf } = mallOf(() => api)

describe('a voucher’s code', () => {
  test('is shown to its owner alone', async () => {
    await addRich('owner')
    const voucherId = await redeemedVoucher('owner', await addOffer('shown'))
    const { code, digits, expiresAt, digitsExpireAt } = await codeOf('owner', voucherId)
    expect(code.length).toBeLessThanOrEqual(120)
    expect(digits).toMatch(/^\d{8}$/)
    expect(expiresAt).toBe('2026-11-21T06:02:00.000Z')
    expect(digitsExpireAt).toBe('2026-11-21T06:10:00.000Z')
    expect(await (await api.as('volunteer')).refused('getVoucherCode', { voucherId })).toBe('NOT_FOUND')
    api.clock.advance(5)
    expect((await codeOf('owner', voucherId)).digits).toBe(digits)
  })

  test('is not shown once the voucher is used or over', async () => {
    const owner = await addRich('done owner')
    const offerId = await addOffer('done')
    const used = await redeemedVoucher('done owner', offerId)
    const { code } = await codeOf('done owner', used)
    await (await api.as('merchant')).ok('verifyVoucher', { code })
    expect(await owner.refused('getVoucherCode', { voucherId: used })).toBe('VOUCHER_USED')
    const over = await redeemedVoucher('done owner', offerId)
    api.clock.advance(31 * 24 * 60)
    expect(await (await api.as('done owner')).refused('getVoucherCode', { voucherId: over })).toBe(
      'VOUCHER_EXPIRED',
    )
  })
})

describe('verifying', () => {
  const fresh = async (name: string) => {
    await addRich(name)
    const voucherId = await redeemedVoucher(name, await addOffer(name))
    return { voucherId, ...(await codeOf(name, voucherId)) }
  }

  test('by code takes the voucher, and the merchant finds it in the month’s list', async () => {
    const { code, voucherId } = await fresh('by code')
    const merchant = await api.as('merchant')
    const { voucher } = await merchant.ok('verifyVoucher', { code })
    expect(voucher).toEqual({ id: voucherId, offer: '热水壶 by code', points: 10, usedAt: testNow })
    expect((await merchant.ok('listVerified', {})).vouchers).toContainEqual(voucher)
    const elsewhere = await (await api.as('otherMerchant')).ok('listVerified', {})
    expect(elsewhere.vouchers).toEqual([])
  })

  test('leaves the owner’s list once the change was told, however often', async () => {
    const owner = await addRich('lists two')
    const offerId = await addOffer('listed')
    const [used, kept] = [
      await redeemedVoucher('lists two', offerId),
      await redeemedVoucher('lists two', offerId),
    ]
    await (await api.as('merchant')).ok('verifyVoucher', { code: (await codeOf('lists two', used)).code })
    const voucher = found(await api.deps.mall.voucher(owner.personId, used))
    await dropUsedVoucher(api.deps, voucher)
    const account = await accountOf('lists two')
    await dropUsedVoucher(api.deps, voucher)
    expect(await accountOf('lists two')).toEqual(account)
    expect((await owner.ok('getMe', {})).vouchers.map(({ id }) => id)).toEqual([kept])
  })

  test('by digits is done by a clerk as well', async () => {
    const { digits, voucherId } = await fresh('by digits')
    expect((await (await api.as('clerk')).ok('verifyVoucher', { digits })).voucher.id).toBe(voucherId)
  })

  test('sent again gives the first answer, long after the code is over', async () => {
    const [first, second] = [await fresh('repeat code'), await fresh('repeat digits')]
    const requests = [
      [{ code: first.code }, 'req_repeat_code'],
      [{ digits: second.digits }, 'req_repeat_digits'],
    ] as const
    const merchant = await api.as('merchant')
    const answers = await Promise.all(requests.map(([input, id]) => merchant.ok('verifyVoucher', input, id)))
    api.clock.advance(30)
    const later = await api.as('merchant')
    const again = await Promise.all(requests.map(([input, id]) => later.ok('verifyVoucher', input, id)))
    expect(again).toEqual(answers)
  })

  test('a used voucher is refused to every other request, whatever the key, and to everybody else', async () => {
    const { code, digits } = await fresh('used')
    const [merchant, clerk] = [await api.as('merchant'), await api.as('clerk')]
    await merchant.ok('verifyVoucher', { code, key: 'intent-0008' }, 'req_first_shown')
    expect(await merchant.refused('verifyVoucher', { code, key: 'intent-0008' }, 'req_shown_again')).toBe(
      'VOUCHER_USED',
    )
    expect(await merchant.refused('verifyVoucher', { digits })).toBe('VOUCHER_USED')
    expect(await clerk.refused('verifyVoucher', { code }, 'req_first_shown')).toBe('VOUCHER_USED')
  })

  test('a key means nothing: two vouchers shown under one are both taken', async () => {
    const [first, second] = [await fresh('first of key'), await fresh('second of key')]
    const merchant = await api.as('merchant')
    const answers = [
      await merchant.ok('verifyVoucher', { code: first.code, key: 'intent-0010' }),
      await merchant.ok('verifyVoucher', { code: second.code, key: 'intent-0010' }),
    ]
    expect(answers.map(({ voucher }) => voucher.id)).toEqual([first.voucherId, second.voucherId])
  })

  test.each([
    ['who is no merchant', 'volunteer', 'FORBIDDEN'],
    ['another merchant', 'otherMerchant', 'OTHER_MERCHANT'],
  ])('refused to %s changes nothing', async (_, name, refusal) => {
    const { code } = await fresh(`refused to ${name}`)
    const caller = await api.as(name)
    const before = await itemsOf('people', caller.personId, '')
    expect(await caller.refused('verifyVoucher', { code })).toBe(refusal)
    expect(await itemsOf('people', caller.personId, '')).toEqual(before)
  })

  test('done before is answered again, though others guess meanwhile', async () => {
    const [first, second] = [await fresh('guessed beside'), await fresh('never guessed')]
    const [merchant, clerk] = [await api.as('merchant'), await api.as('clerk')]
    const ask = () => merchant.ok('verifyVoucher', { digits: first.digits }, 'req_before_guesses')
    const answer = await ask()
    for (let guess = 0; guess < 20; guess++) await clerk.send('verifyVoucher', { digits: '00000000' })
    expect(await clerk.refused('verifyVoucher', { digits: second.digits })).toBe('TOO_MANY_REQUESTS')
    expect(await ask()).toEqual(answer)
  })

  test('by two merchants and many clerks at once is done once, by its own merchant', async () => {
    const { code } = await fresh('raced')
    const callers = await Promise.all(['otherMerchant', 'merchant', 'clerk'].map(api.as))
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => callers[at % 3]?.send('verifyVoucher', { code })),
    )
    expect(answers.filter(answer => answer?.status === 200)).toHaveLength(1)
    expect(answers.filter((_, at) => at % 3 === 0).every(answer => answer?.status === 409)).toBe(true)
  })

  test('another merchant’s voucher is refused and stays good', async () => {
    const { code, digits } = await fresh('foreign')
    const other = await api.as('otherMerchant')
    expect(await other.refused('verifyVoucher', { code })).toBe('OTHER_MERCHANT')
    expect(await other.refused('verifyVoucher', { digits })).toBe('VOUCHER_CODE_INVALID')
    await (await api.as('merchant')).ok('verifyVoucher', { code })
  })

  test('a code holds two minutes, digits ten', async () => {
    const { code, digits } = await fresh('slow')
    api.clock.advance(3)
    expect(await (await api.as('merchant')).refused('verifyVoucher', { code })).toBe('VOUCHER_CODE_INVALID')
    api.clock.advance(8)
    expect(await (await api.as('merchant')).refused('verifyVoucher', { digits })).toBe('VOUCHER_CODE_INVALID')
  })

  test('a voucher past its last day is refused', async () => {
    await addRich('overdue')
    const voucherId = await redeemedVoucher('overdue', await addOffer('overdue'))
    api.clock.set('2026-12-21T15:59:00.000Z')
    const { code } = await codeOf('overdue', voucherId)
    api.clock.advance(1)
    expect(await (await api.as('merchant')).refused('verifyVoucher', { code })).toBe('VOUCHER_EXPIRED')
  })

  test('forged codes, empty input and people without a shop are refused', async () => {
    const { code } = await fresh('forged')
    const merchant = await api.as('merchant')
    const forged = `${code.slice(0, -10)}AAAAAAAAAA`
    expect(await merchant.refused('verifyVoucher', { code: forged })).toBe('VOUCHER_CODE_INVALID')
    expect(await merchant.refused('verifyVoucher', {})).toBe('BAD_INPUT')
    expect(await merchant.refused('verifyVoucher', { code, digits: '12345678' })).toBe('BAD_INPUT')
    expect(await merchant.refused('verifyVoucher', { digits: '1234567' })).toBe('BAD_INPUT')
    expect(await (await api.as('volunteer')).refused('verifyVoucher', { code })).toBe('FORBIDDEN')
    expect(await (await api.as('volunteer')).refused('listVerified', {})).toBe('FORBIDDEN')
    expect(await api.anonymous.refused('verifyVoucher', { code })).toBe('UNAUTHENTICATED')
  })

  test('guessing digits stops after twenty wrong ones, even for the right ones, and goes on later', async () => {
    api.clock.advance(60)
    const merchant = await api.as('merchant')
    for (let at = 0; at < 20; at++)
      expect(await merchant.refused('verifyVoucher', { digits: `0000000${at % 10}` })).toBe(
        'VOUCHER_CODE_INVALID',
      )
    const { digits, code } = await fresh('guessed')
    expect(await merchant.refused('verifyVoucher', { digits })).toBe('TOO_MANY_REQUESTS')
    await merchant.ok('verifyVoucher', { code })
    api.clock.advance(10)
    const later = await fresh('guessed later')
    await (await api.as('merchant')).ok('verifyVoucher', { digits: later.digits })
  })
})
