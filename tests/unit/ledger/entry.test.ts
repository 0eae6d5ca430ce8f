import { county, entryOf, toEntryOut } from '../../../functions/domain/ledger/entry/entry'

const movement = {
  personId: 'per_1',
  causeId: 'vou_1',
  title: '热水壶',
  points: 10,
  at: '2026-11-21T06:00:00.000Z',
  by: 'req_1',
}

describe('an entry', () => {
  test.each([
    ['service', county, 'per_1', 10],
    ['opening', county, 'per_1', 10],
    ['redeem', 'per_1', 'vou_1', -10],
    ['refund', 'vou_1', 'per_1', 10],
    ['expiry', 'per_1', county, -10],
  ] as const)('for %s goes from %s to %s', (cause, debit, credit, shown) => {
    const entry = entryOf({ ...movement, cause })
    expect(entry).toMatchObject({ debit, credit, points: 10 })
    expect(toEntryOut(entry)).toEqual({
      ...{ id: entry.id, cause, title: '热水壶', at: movement.at },
      points: shown,
    })
  })

  test('of one cause has one id, whenever it is booked', () => {
    const first = entryOf({ ...movement, cause: 'redeem' })
    const again = entryOf({ ...movement, cause: 'redeem', at: '2026-11-21T07:00:00.000Z', by: 'req_2' })
    expect(again.id).toBe(first.id)
    expect(entryOf({ ...movement, cause: 'refund' }).id).not.toBe(first.id)
  })
})
