import type { Direction } from '../../../functions/contracts/attendance'
import { toBase64url } from '../../../functions/contracts/base64url'
import { drawCode } from '../../../functions/contracts/venueCode'
import { type Facts, packFacts, unpackFacts } from '../../../functions/domain/attendance/code/facts'
import { readVenueCode, venueSecret } from '../../../functions/domain/attendance/code/venueCode'
import { derivedId } from '../../../functions/domain/ids'
import { testKeys } from '../../support/api/keys'

const startAt = new Date('2026-11-21T06:00:00.000Z')
const facts: Facts = {
  direction: 'in',
  walkIn: 'leader',
  volunteersOnly: true,
  kid: 1,
  ruleVersion: 1,
  sessionId: derivedId('ses', 'a session'),
  leaderId: derivedId('per', 'a leader'),
  epoch: 7,
  startAt,
  endAt: new Date('2026-11-21T08:30:00.000Z'),
  expiresAt: new Date('2026-11-21T10:30:00.000Z'),
  lat: 34.312345,
  lng: -117.954321,
  radius: 200,
}

const keyOf = (of: Facts) => {
  const packed = packFacts(of)
  return { facts: toBase64url(packed), secret: toBase64url(venueSecret(testKeys.venue, '1', packed)) }
}
const draw = (at: Date, of = facts) => drawCode(keyOf(of), at)
const read = (code: string, now: Date, direction: Direction = 'in', stored = false) =>
  readVenueCode(testKeys.venue, { code, direction, stored, now })
const seconds = (count: number) => new Date(startAt.getTime() + count * 1000)

test('a code carries its facts, in at most 120 characters that any QR code takes', () => {
  expect(unpackFacts(packFacts(facts))).toEqual(facts)
  expect(draw(startAt).length).toBeLessThanOrEqual(120)
  expect(draw(startAt)).toMatch(/^[\w-]+$/)
  expect(read(draw(startAt), startAt)).toEqual({ facts, at: startAt, offline: false })
})

test('a code is good for its quarter minute and the one on either side', () => {
  const code = draw(startAt)
  for (const now of [seconds(-15), seconds(0), seconds(29)])
    expect(read(code, now)).toMatchObject({ offline: false })
  for (const now of [seconds(-16), seconds(30)]) expect(read(code, now)).toMatchObject({ late: 'CODE_STALE' })
})

test('a stored scan counts at its slot’s own time, for a week, and never from the future', () => {
  const code = draw(startAt)
  expect(read(code, seconds(3600), 'in', true)).toMatchObject({ at: startAt, offline: true })
  expect(read(code, seconds(8 * 24 * 3600), 'in', true)).toMatchObject({ late: 'CODE_STALE' })
  expect(read(code, seconds(-60), 'in', true)).toMatchObject({ late: 'CODE_STALE' })
})

test('every changed letter makes it no code of ours', () => {
  const code = draw(startAt)
  for (let at = 0; at < code.length; at++) {
    const altered = code.slice(0, at) + (code[at] === 'A' ? 'Q' : 'A') + code.slice(at + 1)
    if (altered !== code) expect(() => read(altered, startAt)).toThrow()
  }
})

test('a key of one direction or session draws no code of another', () => {
  const { secret } = keyOf(facts)
  const other = toBase64url(packFacts({ ...facts, direction: 'out' }))
  expect(() => read(drawCode({ facts: other, secret }, startAt), startAt, 'out')).toThrow('无法识别')
  expect(() => read(draw(startAt), startAt, 'out')).toThrow('签退请扫签退码')
})
