import { brokenRules } from '../support/house/imports'

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
  ['miniprogram/src/features/show/c.tsx', 'miniprogram/src/pages/home/d.tsx', 'features-know-no-page'],
  ['miniprogram/src/features/roster/c.tsx', 'miniprogram/src/lib/d.ts', 'nouns-alone-features'],
  ['functions/domain/roster/c.ts', 'functions/domain/page.ts', 'nouns-alone-domain'],
  ['functions/data/page.ts', 'functions/data/mall/item.ts', 'data-tools-know-no-noun'],
  ['miniprogram/src/lib/f.ts', 'functions/contracts/mall.ts', 'lib-knows-no-noun'],
  ['miniprogram/src/lib/e.ts', 'functions/contracts/mall.input.ts', 'inputs-stay-in-the-cloud'],
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
  ['functions/data/stores.ts', 'functions/data/mall/store.ts'],
  ['functions/lambda/c.ts', 'functions/http/z.ts'],
  ['infra/c.ts', 'functions/data/table.ts'],
  ['miniprogram/src/features/show/e.tsx', 'miniprogram/src/components/z.tsx'],
  ['miniprogram/src/pages/home/c.tsx', 'miniprogram/src/features/show/z.tsx'],
  ['miniprogram/src/lib/d.ts', 'functions/contracts/z.ts'],
]

let broken: Map<string, string[]>
beforeAll(() => {
  broken = brokenRules([...forbidden.map(([from, to]) => [from, to] as const), ...allowed])
})

test.each(forbidden)('%s may not import %s', (from, _to, rule) => {
  expect(broken.get(from)).toContain(rule)
})

test.each(allowed)('%s may import %s', from => {
  expect(broken.get(from)).toBeUndefined()
})
