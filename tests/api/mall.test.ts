import type { OfferOut } from '../../functions/contracts/mall'
import { derivedId } from '../../functions/domain/ids'
import { found } from '../../functions/domain/refusal'
import { expireVouchers } from '../../functions/schedules/expireVouchers'
import { dropUsedVoucher } from '../../functions/streams/dropUsedVoucher'
import { noteVoucher } from '../../functions/streams/noteVoucher'
import { startApi, type TestApi, testNow } from '../support/api'
import { addPerson, county, personId } from '../support/county'
import { mallOf } from '../support/mall'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { itemsOf, addOffer, addRich, accountOf, booksAgree } = mallOf(() => api)

const allOffers = async (cursor?: string): Promise<OfferOut[]> => {
  const page = await api.anonymous.ok('listOffers', cursor ? { cursor } : {})
  return [...page.offers, ...(page.cursor ? await allOffers(page.cursor) : [])]
}

const leftOf = async (offerId: string) => (await allOffers()).find(({ id }) => id === offerId)?.left

const redeemedVoucher = async (name: string, offerId: string) => {
  const { voucher } = await (await api.as(name)).ok('redeem', { offerId })
  return voucher.id
}

const codeOf = async (name: string, voucherId: string) =>
  (await api.as(name)).ok('getVoucherCode', { voucherId })

const noteDue = async (name: string, voucherId: string) => {
  const voucher = await api.deps.mall.voucher(personId(name), voucherId)
  if (voucher) await noteVoucher(api.deps, voucher)
}

describe('redeeming', () => {
  test('moves points to a voucher, books it and takes one from the stock', async () => {
    const rich = await addRich('redeemer')
    const offerId = await addOffer('plain', { stock: 7 })
    const { voucher } = await rich.ok('redeem', { offerId, key: 'intent-0001' })
    expect(voucher).toMatchObject({ state: 'issued', offerId, points: 10, merchantName: '银杏超市' })
    expect((await accountOf('redeemer')).balance).toBe(90)
    await booksAgree('redeemer')
    expect(await leftOf(offerId)).toBe(6)
    expect((await rich.ok('listEntries', {})).entries[0]).toMatchObject({ cause: 'redeem', points: -10 })
    expect((await rich.ok('listOffers', {})).account?.balance).toBe(90)
    expect((await rich.ok('getMe', {})).vouchers).toEqual([voucher])
  })

  test('asked for twice answers once, and its key is good for nothing else', async () => {
    const rich = await addRich('repeater')
    const [offerId, other] = [await addOffer('repeated'), await addOffer('other')]
    const first = await rich.ok('redeem', { offerId, key: 'intent-0002' })
    expect(await rich.ok('redeem', { offerId, key: 'intent-0002' })).toEqual(first)
    expect(await rich.refused('redeem', { offerId: other, key: 'intent-0002' })).toBe('KEY_REUSED')
    expect((await accountOf('repeater')).balance).toBe(90)
    expect(await leftOf(other)).toBe(100)
  })

  test('repeated gets the first answer after points, stock and offer are gone', async () => {
    const rich = await addRich('late repeater', 10)
    const offerId = await addOffer('gone', { stock: 1 })
    const first = await rich.ok('redeem', { offerId, key: 'intent-0003' })
    await addOffer('gone', { stock: 1, state: 'closed' })
    expect(await rich.ok('redeem', { offerId, key: 'intent-0003' })).toEqual(first)
    expect(await rich.refused('redeem', { offerId, key: 'intent-0004' })).toBe('OFFER_CLOSED')
  })

  test('a double tap under one key gives one voucher', async () => {
    const rich = await addRich('double tapper')
    const offerId = await addOffer('tapped')
    const taps = Array.from({ length: 5 }, () => rich.ok('redeem', { offerId, key: 'intent-0005' }))
    const ids = new Set((await Promise.all(taps)).map(({ voucher }) => voucher.id))
    expect(ids.size).toBe(1)
    expect((await accountOf('double tapper')).balance).toBe(90)
  })

  test('on several phones at once spends no point twice', async () => {
    const rich = await addRich('two phones', 35)
    const offerId = await addOffer('phones')
    const answers = await Promise.all(Array.from({ length: 8 }, () => rich.send('redeem', { offerId })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    expect((await accountOf('two phones')).balance).toBe(5)
    await booksAgree('two phones')
    expect(await leftOf(offerId)).toBe(97)
  })

  test.each([
    ['someone who is no volunteer', { volunteer: false, confirmed: false }, 'VOLUNTEER_NEEDED'],
    ['a volunteer whose card nobody saw', { confirmed: false }, 'IDENTITY_NEEDED'],
    ['someone with too few points', { balance: 9, lots: { 2026: 9 } }, 'POINTS_SHORT'],
    ['someone whose points have ended', { lots: { 2024: 50 } }, 'POINTS_SHORT'],
  ])('is refused to %s, and nothing changes', async (_, about, code) => {
    const account = { balance: 50, lots: { 2026: 50 }, ...about }
    const of = await addPerson(api.store.tables, 'refused', account)
    const offerId = await addOffer('refused')
    expect(await (await api.as('refused')).refused('redeem', { offerId })).toBe(code)
    expect(await accountOf('refused')).toMatchObject({ rev: 0, ...account })
    expect(await itemsOf('people', of, 'v#')).toEqual([])
    expect(await leftOf(offerId)).toBe(100)
  })

  test('is refused for what is unknown, closed, malformed or without a token', async () => {
    const rich = await addRich('asker')
    const closed = await addOffer('closed', { state: 'closed' })
    expect(await rich.refused('redeem', { offerId: derivedId('off', 'nowhere') })).toBe('NOT_FOUND')
    expect(await rich.refused('redeem', { offerId: closed })).toBe('OFFER_CLOSED')
    expect(await rich.refused('redeem', { offerId: 'off' })).toBe('BAD_INPUT')
    expect(await rich.refused('redeem', { offerId: closed, points: 1 })).toBe('BAD_INPUT')
    expect(await api.anonymous.refused('redeem', { offerId: closed })).toBe('UNAUTHENTICATED')
    expect((await accountOf('asker')).balance).toBe(100)
  })

  test('by two hundred people at once for ten things gives out exactly ten', async () => {
    const offerId = await addOffer('wanted', { stock: 10 })
    const names = Array.from({ length: 200 }, (_, at) => `crowd ${at}`)
    const people = await Promise.all(names.map(name => addRich(name, 10)))
    const answers = await Promise.all(
      people.map(each => each.send('redeem', { offerId, key: 'intent-crowd' })),
    )
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toHaveLength(190)
    expect(refused.every(({ body }) => JSON.stringify(body).includes('"SOLD_OUT"'))).toBe(true)
    expect(await leftOf(offerId)).toBe(0)
    const vouchers = await Promise.all(people.map(({ personId }) => itemsOf('people', personId, 'v#')))
    expect(vouchers.flat()).toHaveLength(10)
    await Promise.all(names.map(booksAgree))
  })
})

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

  test('repeated under its key gives the first answer, long after the code is over', async () => {
    const [first, second] = [await fresh('repeat code'), await fresh('repeat digits')]
    const inputs = [
      { code: first.code, key: 'intent-0006' },
      { digits: second.digits, key: 'intent-0007' },
    ]
    const merchant = await api.as('merchant')
    const answers = await Promise.all(inputs.map(input => merchant.ok('verifyVoucher', input)))
    api.clock.advance(30)
    const later = await api.as('merchant')
    expect(await Promise.all(inputs.map(input => later.ok('verifyVoucher', input)))).toEqual(answers)
  })

  test('a used voucher is refused, whatever the key', async () => {
    const { code, digits } = await fresh('used')
    const merchant = await api.as('merchant')
    await merchant.ok('verifyVoucher', { code, key: 'intent-0008' })
    expect(await merchant.refused('verifyVoucher', { code, key: 'intent-0009' })).toBe('VOUCHER_USED')
    expect(await merchant.refused('verifyVoucher', { digits })).toBe('VOUCHER_USED')
    expect(await merchant.refused('verifyVoucher', { digits, key: 'intent-0008' })).toBe('KEY_REUSED')
  })

  test('a key that took one voucher takes no other', async () => {
    const [first, second] = [await fresh('first of key'), await fresh('second of key')]
    const merchant = await api.as('merchant')
    await merchant.ok('verifyVoucher', { code: first.code, key: 'intent-0010' })
    expect(await merchant.refused('verifyVoucher', { code: second.code, key: 'intent-0010' })).toBe(
      'KEY_REUSED',
    )
    await merchant.ok('verifyVoucher', { code: second.code, key: 'intent-0011' })
  })

  test.each([
    ['who is no merchant', 'volunteer', 'FORBIDDEN'],
    ['another merchant', 'otherMerchant', 'OTHER_MERCHANT'],
  ])('refused to %s changes nothing, and binds no key', async (_, name, refusal) => {
    const { code } = await fresh(`refused to ${name}`)
    const caller = await api.as(name)
    const before = await itemsOf('people', caller.personId, '')
    expect(await caller.refused('verifyVoucher', { code, key: 'intent-0012' })).toBe(refusal)
    expect(await itemsOf('people', caller.personId, '')).toEqual(before)
  })

  test('done before is answered again, though others guess meanwhile, and its key stays bound', async () => {
    const [first, second] = [await fresh('guessed beside'), await fresh('never guessed')]
    const [merchant, clerk] = [await api.as('merchant'), await api.as('clerk')]
    const input = { digits: first.digits, key: 'intent-0013' }
    const answer = await merchant.ok('verifyVoucher', input)
    for (let guess = 0; guess < 20; guess++) await clerk.send('verifyVoucher', { digits: '00000000' })
    expect(await clerk.refused('verifyVoucher', { digits: second.digits })).toBe('TOO_MANY_REQUESTS')
    expect(await merchant.ok('verifyVoucher', input)).toEqual(answer)
    const other = { code: second.code, key: 'intent-0013' }
    expect(await merchant.refused('verifyVoucher', other)).toBe('KEY_REUSED')
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

describe('lists', () => {
  test('of entries go on page by page, for their owner alone', async () => {
    const rich = await addRich('pager', 300)
    const offerId = await addOffer('paged')
    for (let at = 0; at < 24; at++) {
      api.clock.advance(0.1)
      await rich.ok('redeem', { offerId })
    }
    const first = await rich.ok('listEntries', {})
    const second = await rich.ok('listEntries', { cursor: first.cursor })
    expect(first.entries).toHaveLength(20)
    expect(second.entries).toHaveLength(5)
    expect(second.entries.at(-1)).toMatchObject({ cause: 'opening', points: 300 })
    const times = [...first.entries, ...second.entries].map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
    const other = await api.as('volunteer')
    expect(await other.refused('listEntries', { cursor: first.cursor ?? '' })).toBe('BAD_INPUT')
    expect(await rich.refused('listOffers', { cursor: first.cursor ?? '' })).toBe('BAD_INPUT')
  })

  test('of offers hold what is open, and an account only for who is logged in', async () => {
    const closed = await addOffer('hidden', { state: 'closed' })
    const open = await addOffer('visible', { stock: 12 })
    expect((await api.anonymous.ok('listOffers', {})).account).toBeUndefined()
    const offers = await allOffers()
    expect(offers.map(({ id }) => id)).not.toContain(closed)
    expect(offers.find(({ id }) => id === open)).toEqual({
      ...{ id: open, title: '热水壶 visible', points: 10, left: 12, merchantId: county.merchant },
      ...{ merchantName: '银杏超市', description: '凭券到店领取' },
    })
  })
})
