import { attendanceId } from '../../../../functions/domain/attendance/attendance'
import { endOf } from '../../../../functions/domain/ledger/account/lot'
import type { Life } from '../../../../infra/local/county/lives'
import { offers } from '../../../../infra/local/county/mall/mall'
import { heroBalance } from '../../../../infra/local/county/volunteerPersona'
import { demoCounty, now } from './county'

const { lives, stock } = demoCounty()
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const entries = lives.flatMap(life => life.entries)
const records = lives.flatMap(life => life.records)
const vouchers = lives.flatMap(life => life.vouchers)

const pointsOf = ({ person, entries }: Life) =>
  sum(entries.map(({ credit, points }) => (credit === person.id ? points : -points)))

test('every balance is what its entries say, and lots sum to it', () => {
  for (const life of lives) {
    const { balance, lots } = life.account
    expect(balance).toBe(pointsOf(life))
    expect(sum(Object.values(lots))).toBe(balance)
    expect(balance).toBeGreaterThanOrEqual(0)
  }
})

test('the county gave as many points as people and vouchers hold', () => {
  const given = sum(entries.filter(({ debit }) => debit === 'county').map(({ points }) => points))
  const held = sum(lives.map(({ account }) => account.balance))
  expect(given).toBe(held + sum(vouchers.map(({ points }) => points)))
})

test('each confirmed service that earns has its one entry, and no entry is without one', () => {
  const earning = records
    .filter(({ points }) => points > 0)
    .map(({ sessionId, personId, points }) => [attendanceId(sessionId, personId), points])
  const booked = entries
    .filter(({ cause }) => cause === 'service')
    .map(({ causeId, points }) => [causeId, points])
  expect(booked.toSorted()).toEqual(earning.toSorted())
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})

test('only confirmed service on the spot earns, a point for six minutes', () => {
  for (const { state, kind, class: of, minutes, points } of records) {
    const earns = state === 'confirmed' && kind === 'serve' && of === 'onsite' && minutes >= 15
    expect(points).toBe(earns ? Math.floor(minutes / 6) : 0)
  }
})

test('hours are the minutes of the confirmed records, each class by itself', () => {
  for (const { account, records } of lives) {
    const confirmed = records.filter(({ state, kind }) => state === 'confirmed' && kind === 'serve')
    const minutesOf = (name: string) =>
      sum(confirmed.filter(record => record.class === name).map(({ minutes }) => minutes))
    expect(account.onsiteMinutes).toBe(minutesOf('onsite'))
    expect(account.backfilledMinutes).toBe(minutesOf('backfilled'))
  }
})

test('stock given away and vouchers are the same things', () => {
  for (const { id, stock: initial } of offers) {
    const taken = sum(stock.taken.get(id) ?? [])
    expect(vouchers.filter(({ offerId }) => offerId === id)).toHaveLength(taken)
    expect(taken).toBeLessThanOrEqual(initial)
  }
})

test('each voucher is paid for by one entry, and open ones have not ended', () => {
  const paid = entries.filter(({ cause }) => cause === 'redeem').map(({ causeId }) => causeId)
  expect(paid.toSorted()).toEqual(vouchers.map(({ id }) => id).toSorted())
  expect(vouchers.every(({ state, expiresAt }) => state === 'used' || new Date(expiresAt) > now)).toBe(true)
  expect(vouchers.every(({ use }) => !use || new Date(use.at) < now)).toBe(true)
})

test('nothing is booked in the future, and no lot has ended', () => {
  expect(entries.every(({ at }) => new Date(at) <= now)).toBe(true)
  expect(lives.every(({ account }) => Object.keys(account.lots).every(lot => endOf(lot) > now))).toBe(true)
})

test('persona volunteer has points to spend and vouchers to show', () => {
  const life = lives.find(({ person }) => person.persona === 'volunteer')
  expect(life?.account.balance).toBe(heroBalance)
  expect(life?.account.onsiteMinutes).toBeGreaterThan(10 * 60)
  expect(life?.vouchers.filter(({ state }) => state === 'issued')).toHaveLength(2)
})

test('an offer of ten points belongs to the merchant of the personas', () => {
  const merchantId = offers[0]?.merchantId
  expect(offers.some(offer => offer.merchantId === merchantId && offer.points === 10)).toBe(true)
})
