import { type Account, newAccount } from '../../../functions/domain/ledger/account/account'
import { accountOut } from '../../../functions/domain/ledger/account/accountOut'
import { endOf, lotAt, returningLot } from '../../../functions/domain/ledger/account/lot'
import { earn, expiring, refund, spend, usable } from '../../../functions/domain/ledger/account/lots'

const at = (text: string) => new Date(`${text}+08:00`)
const holding = (lots: Record<string, number>): Account => ({
  ...newAccount('per_1'),
  lots,
  balance: Object.values(lots).reduce((sum, points) => sum + points, 0),
})

describe('a lot', () => {
  test('is the year of Asia/Shanghai in which the points were earned', () => {
    expect(lotAt(at('2026-12-31T23:59:59'))).toBe('2026')
    expect(lotAt(at('2027-01-01T00:00:00'))).toBe('2027')
  })

  test('lasts until the end of the following year', () => {
    expect(endOf('2026')).toEqual(at('2028-01-01T00:00:00'))
  })

  test('takes points back into itself while it lasts 30 days more', () => {
    expect(returningLot('2026', at('2027-12-01T12:00:00'))).toBe('2026')
  })

  test.each([
    ['shortly before it ends', '2026', '2027-12-15T12:00:00', '2026>2028-01'],
    ['after it ended', '2026', '2028-02-10T12:00:00', '2026>2028-03'],
    ['a second time', '2026>2028-01', '2028-01-20T12:00:00', '2026>2028-02'],
  ])('keeps points that come back %s for 30 days at least', (_, lot, when, kept) => {
    const returned = returningLot(lot, at(when))
    expect(returned).toBe(kept)
    expect(endOf(returned).getTime()).toBeGreaterThanOrEqual(at(when).getTime() + 30 * 86_400_000)
  })

  test('kept through December ends with the year', () => {
    expect(endOf('2025>2026-12')).toEqual(at('2027-01-01T00:00:00'))
  })
})

describe('points', () => {
  const now = at('2026-11-21T14:00:00')

  test('are earned into the lot of the year', () => {
    const account = earn(holding({ 2025: 3 }), 20, now)
    expect(account.lots).toEqual({ 2025: 3, 2026: 20 })
    expect(account.balance).toBe(23)
  })

  test('leave the lot that ends first, and an empty lot is not kept', () => {
    const spent = spend(holding({ 2026: 20, 2025: 3, '2024>2026-12': 2 }), 6, now)
    expect(spent?.lots).toEqual({ '2024>2026-12': 2, 2025: 3, 2026: 1 })
    expect(spent?.account.lots).toEqual({ 2026: 19 })
    expect(spent?.account.balance).toBe(19)
  })

  test('can be spent to the last one and not beyond', () => {
    expect(spend(holding({ 2026: 10 }), 10, now)?.account.balance).toBe(0)
    expect(spend(holding({ 2026: 10 }), 11, now)).toBeUndefined()
  })

  test('of a lot that ended are neither spent nor shown', () => {
    const account = holding({ 2024: 50, 2026: 4 })
    expect(usable(account, now)).toBe(4)
    expect(spend(account, 5, now)).toBeUndefined()
    expect(accountOut(account, now).balance).toBe(4)
  })

  test('go back to the lots they came from', () => {
    const account = holding({ 2025: 3, 2026: 20 })
    const spent = spend(account, 10, now)
    expect(refund(spent?.account as Account, spent?.lots ?? {}, now).lots).toEqual({ 2025: 3, 2026: 20 })
  })

  test('that came back late meet in one kept lot', () => {
    const late = at('2026-12-20T09:00:00')
    const account = refund(refund(holding({}), { 2025: 4 }, late), { 2025: 6 }, late)
    expect(account.lots).toEqual({ '2025>2027-01': 10 })
  })

  test('that end next are named with their last second', () => {
    const account = holding({ 2025: 3, 2026: 20 })
    expect(expiring(account, now)).toEqual({ points: 3, at: at('2026-12-31T23:59:59').toISOString() })
    expect(expiring(holding({}), now)).toBeUndefined()
  })
})
