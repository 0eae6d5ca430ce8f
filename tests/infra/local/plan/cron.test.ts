import { lastDue } from '../../../../infra/local/plan/cron'

const due = (expression: string, from: string, to: string) =>
  lastDue(expression, new Date(from), new Date(to))?.toISOString()

test.each([
  ['rate(10 minutes)', '2026-11-22T00:00:01Z', '2026-11-22T00:09:59Z', undefined],
  ['rate(10 minutes)', '2026-11-22T00:00:01Z', '2026-11-22T00:10:00Z', '2026-11-22T00:10:00.000Z'],
  ['rate(1 day)', '2026-11-21T23:00:00Z', '2026-11-25T01:00:00Z', '2026-11-25T00:00:00.000Z'],
  ['cron(0 16 ? * SUN *)', '2026-11-20T00:00:00Z', '2026-11-22T15:59:59Z', undefined],
  ['cron(0 16 ? * SUN *)', '2026-11-20T00:00:00Z', '2026-11-22T16:00:00Z', '2026-11-22T16:00:00.000Z'],
  ['cron(0 16 ? * SUN *)', '2026-11-22T16:00:00Z', '2026-11-22T17:00:00Z', undefined],
  ['cron(5 16 * * ? *)', '2026-11-20T00:00:00Z', '2026-11-22T20:00:00Z', '2026-11-22T16:05:00.000Z'],
  [
    'cron(0/15 8-10 ? * MON-FRI *)',
    '2026-11-20T08:50:00Z',
    '2026-11-20T09:20:00Z',
    '2026-11-20T09:15:00.000Z',
  ],
  ['cron(0 0 1 JAN,JUL ? *)', '2026-12-30T00:00:00Z', '2027-01-02T00:00:00Z', '2027-01-01T00:00:00.000Z'],
])('%s after %s up to %s', (expression, from, to, expected) => {
  expect(due(expression, from, to)).toBe(expected)
})

test.each(['at(2026-11-22T00:00:00)', 'rate(1 fortnight)', 'cron(0 0 L * ? *)', 'cron(0 0 * * ?)'])(
  '%s is refused',
  expression => {
    expect(() => due(expression, '2026-11-22T00:00:00Z', '2026-11-22T00:10:00Z')).toThrow(expression)
  },
)
