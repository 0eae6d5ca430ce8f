import { closesMinutesAfter, opensMinutesBefore } from '../../functions/contracts/codeTimes'
import { dayMinutes, leastMinutes, minutesPerPoint } from '../../functions/contracts/earning'
import { refusals } from '../../functions/contracts/errors'
import { offlineLeaderHours, ruleOn, rules } from '../../functions/domain/attendance/hours/rules'
import { statusOf } from '../../functions/http/answers'
import { textOf, trackedFiles } from '../support/files'

const codes = Object.entries(refusals) as [keyof typeof refusals, string][]
const tables = ['functions/contracts/errors.ts', 'functions/http/answers.ts']
const code = trackedFiles('functions')
  .filter(file => !tables.includes(file))
  .map(textOf)
  .join('\n')

test.each(codes)('%s tells a person in Chinese what to do', (_code, message) => {
  // What a sentence leaves open is filled in when it is said.
  expect(message.replace(/\{\w+\}/g, '谁')).toMatch(/^[\p{Script=Han}A-Za-z0-9 ，。：、（）]+。$/u)
  expect(message.length).toBeLessThanOrEqual(50)
})

test.each([
  ['CODE_NOT_OPEN', opensMinutesBefore, '分钟'],
  ['LEFT_AT_INVALID', closesMinutesAfter / 60, '小时'],
  ['MANAGER_NEEDED', offlineLeaderHours, '小时'],
  ['APPROVAL_NEEDED', ruleOn('2026-11-22').instituteAbove / 60, '小时'],
  ['APPROVAL_NEEDED', ruleOn('2026-11-22').centerAbove / 60, '小时'],
] as const)('%s names the %d of the rule', (name, number, unit) => {
  expect(refusals[name]).toContain(`${number} ${unit}`)
})

test('the phone explains what the rule of today asks and gives', () => {
  expect(rules.at(-1)).toMatchObject({ leastMinutes, minutesPerPoint, dayMinutes })
})

test.each(codes)('%s is given somewhere', name => {
  expect(code.includes(`'${name}'`)).toBe(true)
})

test.each(codes)('%s is no success', name => {
  expect(statusOf(name)).toBeGreaterThanOrEqual(400)
})
