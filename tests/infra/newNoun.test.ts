import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleInto } from '../../infra/constructs/bundle'
import { stages } from '../../infra/settings'
import { coldStarts } from '../sizes/coldStarts'
import { root } from '../support/files'
import { codeAtStart, codeOf } from './support/bundled'
import { addNoun, handledBy, table } from './support/madeUpNoun'

jest.setTimeout(120_000)

let house: string
const bundled = (name: string) => join(house, name, 'http')

const bundle = (name: string) =>
  bundleInto(join(house, name), {
    entries: join(house, 'functions', 'lambda'),
    names: ['http'],
    runtime: stages.local.runtime,
  })

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'new-noun-'))
  cpSync(join(root, 'functions'), join(house, 'functions'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  bundle('before')
  addNoun(join(house, 'functions'))
  bundle('after')
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

test('of a noun of thirty endpoints the API reads at its start where they are, and nothing else', () => {
  const [before, after] = [codeAtStart(bundled('before')), codeAtStart(bundled('after'))]
  expect(codeOf(bundled('after'))).toContain(handledBy)
  expect(after).not.toContain(handledBy)
  expect(after.length - before.length).toBeGreaterThan(0)
  expect(after.length - before.length).toBeLessThan(table.length)
})

/** Of two bundles that are the same the least of ten starts differs by 2 % at the most, on a busy machine, too. */
const tolerance = 1.1

test('the API with it starts as quickly', async () => {
  const coldOf = (name: string) => ({ file: join(bundled(name), 'index.mjs'), environment: {} })
  const { before, after } = await coldStarts({ before: coldOf('before'), after: coldOf('after') })
  expect(after?.initMs).toBeLessThanOrEqual((before?.initMs ?? 0) * tolerance)
})
