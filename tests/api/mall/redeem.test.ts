import { derivedId } from '../../../functions/domain/ids'
import { startApi, type TestApi, testNow } from '../../support/api/api'
import { addPerson, county } from '../../support/county/county'
import { mallOf } from '../../support/mall/mall'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(() => api.clock.set(testNow))

const { itemsOf, addOffer, addRich, accountOf, booksAgree, allOffers, leftOf } = mallOf(() => api)

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
    expect(await rich.refused('redeem', { offerId: 'off' })).toBe('NOT_FOUND')
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

  test('of offers are full pages, however many were closed', async () => {
    for (let n = 0; n < 60; n++) await addOffer(`taken down ${n}`, { state: 'closed' })
    for (let n = 0; n < 25; n++) await addOffer(`still there ${n}`)
    const first = await api.anonymous.ok('listOffers', {})
    expect(first.offers).toHaveLength(20)
    const ids = (await allOffers()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(first.offers.map(({ id }) => id)))
    expect(ids.length).toBeGreaterThanOrEqual(25)
  })
})
