const nouns = require('./nouns.cjs')

/** The demo county. */
const demo = '^infra/local/county/'

const layer = '^functions/(data|wechat|media|http|streams|schedules|callbacks)/'

/** Packages that are types alone, under another name. */
const typesOnly = '^aws-lambda$'

/** A folder's files may know only the folders named (and their own). */
const knows = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(functions|infra|miniprogram|tests)/', pathNot: to },
})

const packages = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { dependencyTypesNot: ['local'], pathNot: allowed },
})

/** Floors that are divided by nouns; contracts are one file a noun. */
const floors = [
  { floor: 'domain', folder: noun => `^functions/domain/${noun}/` },
  { floor: 'data', folder: noun => `^functions/data/${noun}/` },
  { floor: 'contracts', folder: noun => `^functions/contracts/${noun}\\.` },
  { floor: 'features', folder: noun => `^miniprogram/src/features/${noun}/` },
]

/** A noun knows only itself and those before it. */
const nounsInOrder = floors.flatMap(({ floor, folder }) =>
  nouns.slice(0, -1).map((noun, at) => ({
    name: `nouns-in-order-${floor}-${noun}`,
    comment: `${noun} stands before what it would know; the order is nouns.cjs.`,
    severity: 'error',
    from: { path: folder(noun) },
    to: { path: nouns.slice(at + 1).map(folder) },
  })),
)

/** A folder of a floor that is no noun. */
const nounsAlone = ['functions/domain', 'functions/data', 'miniprogram/src/features'].map(floor => ({
  name: `nouns-alone-${floor.split('/').at(-1)}`,
  comment: 'Every folder here is a noun of nouns.cjs.',
  severity: 'error',
  from: { path: `^${floor}/[^/]+/`, pathNot: nouns.map(noun => `^${floor}/${noun}/`) },
  to: {},
}))

/** What knows no noun: the tools that nouns are made with. */
const noNoun = (name, from, placeOf) => ({
  name,
  comment: 'A tool of every noun knows none.',
  severity: 'error',
  from: { path: from },
  to: { path: nouns.map(placeOf) },
})

module.exports = {
  forbidden: [
    knows(
      'contracts-know-nothing',
      '^functions/contracts/',
      ['^functions/contracts/'],
      'Contracts travel to the phone.',
    ),
    packages(
      'contracts-are-pure',
      '^functions/contracts/',
      ['node_modules/(zod|@noble/hashes)/'],
      'Plain esbuild bundles the contracts, and a phone runs them.',
    ),
    knows(
      'domain-knows-contracts',
      '^functions/domain/',
      ['^functions/(contracts|domain)/'],
      'The rules know no store, no HTTP and no WeChat: side effects are ports of domain/deps.ts.',
    ),
    packages(
      'domain-is-pure',
      '^functions/domain/',
      ['node_modules/zod/', '^(node:)?crypto$'],
      'The rules need hashes and shapes, nothing else.',
    ),
    {
      name: 'layers-apart',
      comment: 'Each knows the rules and itself; lambda/ puts them together.',
      severity: 'error',
      from: { path: layer },
      to: { path: '^(functions|infra|miniprogram|tests)/', pathNot: ['^functions/(contracts|domain|$1)/'] },
    },
    knows(
      'functions-alone',
      '^functions/lambda/',
      ['^functions/'],
      'What is deployed knows only functions/.',
    ),
    {
      name: 'lambda-is-the-top',
      comment: 'Entry points are named by path, never imported.',
      severity: 'error',
      from: { path: '^(functions|infra|miniprogram)/', pathNot: '^functions/lambda/' },
      to: { path: '^functions/lambda/' },
    },
    {
      name: 'infra-knows-tables',
      comment: 'The stack knows the tables and the paths of the entry points.',
      severity: 'error',
      from: { path: '^infra/', pathNot: demo },
      to: { path: '^(functions|miniprogram|tests)/', pathNot: ['^functions/data/table\\.ts$'] },
    },
    knows(
      'demo-writes-items',
      demo,
      ['^infra/', '^functions/(contracts|domain|data)/'],
      'The demo county is written as the items that the product would have written.',
    ),
    knows(
      'miniprogram-knows-contracts',
      '^miniprogram/',
      ['^miniprogram/', '^functions/contracts/'],
      'Phone and cloud share the contracts, nothing else.',
    ),
    knows(
      'platform-at-the-bottom',
      '^miniprogram/src/platform/',
      ['^miniprogram/src/platform/', '^functions/contracts/'],
      'wx or browser, behind one face.',
    ),
    knows(
      'lib-on-platform',
      '^miniprogram/src/lib/',
      ['^miniprogram/src/(lib|platform)/', '^functions/contracts/'],
      'No component, no feature.',
    ),
    knows(
      'components-are-the-look',
      '^miniprogram/src/components/',
      ['^miniprogram/src/(components|lib|platform|assets)/', '^functions/contracts/'],
      'Components know no feature and no page.',
    ),
    knows(
      'features-know-no-page',
      '^miniprogram/src/features/',
      ['^miniprogram/src/(features|components|lib|platform|assets)/', '^functions/contracts/'],
      'A feature never imports a page.',
    ),
    ...nounsInOrder,
    ...nounsAlone,
    noNoun(
      'data-tools-know-no-noun',
      '^functions/data/(?!stores\\.ts$)[^/]+\\.ts$',
      noun => `^functions/data/${noun}/`,
    ),
    noNoun('lib-knows-no-noun', '^miniprogram/src/lib/', noun => `^functions/contracts/${noun}\\.`),
    {
      name: 'inputs-stay-in-the-cloud',
      comment: 'zod is too heavy for the phone: it knows the types of the inputs alone.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^functions/contracts/[^/]+\\.input\\.ts$' },
    },
    {
      name: 'pages-apart',
      comment: 'A page never imports another page.',
      severity: 'error',
      from: { path: '^miniprogram/src/(pages|packages/[^/]+)/([^/]+)/' },
      to: { path: '^miniprogram/src/(pages|packages)/', pathNot: ['^miniprogram/src/$1/$2/'] },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one file, or lack a third; also where it is for types alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-needs-tests',
      comment: 'Tests know all, and nothing knows them.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'all-resolve',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: typesOnly },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.local)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
