import { refusals } from '../../../functions/contracts/errors'
import { statusOf } from '../../../functions/http/answers'
import { textOf, trackedFiles } from '../../support/files'

const codes = Object.entries(refusals) as [keyof typeof refusals, string][]
const tables = ['functions/contracts/errors.ts', 'functions/http/answers.ts']
const code = trackedFiles('functions')
  .filter(file => !tables.includes(file))
  .map(textOf)
  .join('\n')

test.each(codes)('%s tells a person in Chinese what to do', (_code, message) => {
  expect(message).toMatch(/^[\p{Script=Han}A-Za-z0-9 ，。：、（）]+。$/u)
  expect(message.length).toBeLessThanOrEqual(50)
})

test.each(codes)('%s is given somewhere', name => {
  expect(code.includes(`'${name}'`)).toBe(true)
})

test.each(codes)('%s is no success', name => {
  expect(statusOf(name)).toBeGreaterThanOrEqual(400)
})
