import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../support/files'

/** An import that the house forbids, and the rule that must catch it. */
const forbidden: [from: string, to: string, rule: string][] = [
  ['functions/contracts/a.ts', 'functions/domain/b.ts', 'contracts-know-nothing'],
  ['functions/contracts/c.ts', 'node:crypto', 'contracts-are-pure'],
  ['functions/domain/a.ts', 'functions/data/b.ts', 'domain-knows-contracts'],
  ['functions/domain/c.ts', 'node:fs', 'domain-is-pure'],
  ['functions/http/a.ts', 'functions/data/b.ts', 'layers-apart'],
  ['functions/data/a.ts', 'functions/lambda/b.ts', 'lambda-is-the-top'],
  ['functions/lambda/a.ts', 'infra/b.ts', 'functions-alone'],
  ['infra/a.ts', 'functions/data/b.ts', 'infra-knows-tables'],
  ['infra/local/county/a.ts', 'functions/http/b.ts', 'demo-writes-items'],
  ['miniprogram/src/lib/a.ts', 'functions/domain/b.ts', 'miniprogram-knows-contracts'],
  ['miniprogram/src/platform/a.ts', 'miniprogram/src/lib/b.ts', 'platform-at-the-bottom'],
  ['miniprogram/src/lib/c.ts', 'miniprogram/src/components/b.tsx', 'lib-on-platform'],
  ['miniprogram/src/components/a.tsx', 'miniprogram/src/features/show/b.tsx', 'components-are-the-look'],
  ['miniprogram/src/features/show/c.tsx', 'miniprogram/src/features/mall/d.tsx', 'features-apart'],
  ['miniprogram/src/pages/home/a.tsx', 'miniprogram/src/pages/me/b.tsx', 'pages-apart'],
  [
    'miniprogram/src/packages/leader/code/a.tsx',
    'miniprogram/src/packages/merchant/desk/b.tsx',
    'pages-apart',
  ],
  ['functions/domain/d.ts', 'tests/b.ts', 'nothing-needs-tests'],
  ['functions/domain/e.ts', './nowhere', 'all-resolve'],
]

const allowed: [from: string, to: string][] = [
  ['functions/domain/f.ts', 'functions/contracts/z.ts'],
  ['functions/data/c.ts', 'functions/domain/z.ts'],
  ['functions/lambda/c.ts', 'functions/http/z.ts'],
  ['infra/c.ts', 'functions/data/table.ts'],
  ['miniprogram/src/features/show/e.tsx', 'miniprogram/src/components/z.tsx'],
  ['miniprogram/src/pages/home/c.tsx', 'miniprogram/src/features/show/z.tsx'],
  ['miniprogram/src/lib/d.ts', 'functions/contracts/z.ts'],
]

let house: string

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

const isFile = (target: string) => /\.tsx?$/.test(target)

const build = ([from, to]: readonly [string, string, ...unknown[]]) => {
  const step = relative(dirname(from), to).replace(/\.tsx?$/, '')
  const path = step.startsWith('.') ? step : `./${step}`
  write(from, `import * as other from '${isFile(to) ? path : to}'\nexport default other\n`)
  if (isFile(to)) write(to, 'export const value = 1\n')
}

type Violation = { from: string; rule: { name: string } }

const violations = (): Violation[] => {
  const depcruise = join(root, 'node_modules/.bin/depcruise')
  const config = join(root, '.dependency-cruiser.cjs')
  const args = [depcruise, '--config', config, '--output-type', 'json', '.']
  const output = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(output).summary.violations
}

let found: Violation[]

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'))
  write('tsconfig.json', '{}')
  for (const one of [...forbidden, ...allowed]) build(one)
  found = violations()
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

test.each(forbidden)('%s may not import %s', (from, _to, rule) => {
  expect(found.filter(one => one.from === from).map(one => one.rule.name)).toContain(rule)
})

test.each(allowed)('%s may import %s', from => {
  expect(found.filter(one => one.from === from)).toEqual([])
})
