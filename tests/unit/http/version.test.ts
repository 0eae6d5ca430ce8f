import { isTooOld, leastAppVersion } from '../../../functions/contracts/version'

test.each([
  [leastAppVersion, false],
  ['0.0.9', true],
  ['0.10.0', false],
  ['1.0.0', false],
  ['', false],
  ['newest', false],
])('a phone of version “%s” must upgrade: %s', (version, must) => {
  expect(isTooOld(version)).toBe(must)
})
