import { textOf, trackedFiles } from '../support/files'

const code = trackedFiles('functions')
  .filter(file => file.endsWith('.ts'))
  .map(file => [file, textOf(file)] as const)

const holding = (wanted: RegExp, under = '') =>
  code.filter(([file, text]) => file.startsWith(under) && wanted.test(text)).map(([file]) => file)

/** The names of fields that a zod object in this text declares. */
const shapesIn = (text: string): string[][] =>
  [...text.matchAll(/z\.(?:strict)?[oO]bject\(\{([^{}]*)\}\)/g)].map(([, fields = '']) =>
    [...fields.matchAll(/^\s*(\w+)(?::|,)/gm)].map(([, name = '']) => name).sort(),
  )

test('a shape is told once: the store adds key and indexes to what the domain says', () => {
  expect(holding(/satisfies z\.ZodType</)).toEqual([])
  const told = code
    .filter(([file]) => /^functions\/(domain|data)\//.test(file))
    .flatMap(([file, text]) => shapesIn(text).map(fields => ({ file, fields: fields.join() })))
    .filter(({ fields }) => fields.split(',').length > 3)
  const twice = told.filter(({ fields }, at) => told.findIndex(other => other.fields === fields) !== at)
  expect(twice).toEqual([])
})

test('an update is written by one tool', () => {
  expect(holding(/UpdateExpression/)).toEqual(['functions/data/write.ts'])
})

/** What the store itself asks to be said again is no race of ours. */
const tools = ['functions/data/readAll.ts', 'functions/data/transact.ts', 'functions/domain/untilDone.ts']

test('what lost a race looks again by untilDone', () => {
  expect(holding(/for \(let (attempt|tried)\b/)).toEqual(tools)
})

test('only http catches a refusal, and the roster that answers line by line', () => {
  expect(holding(/instanceof Refusal/)).toEqual([
    'functions/domain/attendance/closeRoster.ts',
    'functions/http/failures.ts',
  ])
})

test('a key belongs to what could exist twice', () => {
  expect(holding(/\bintentOf\(/, 'functions/domain/')).toEqual([
    'functions/domain/activity/createActivity.ts',
    'functions/domain/mall/redeem.ts',
    'functions/domain/photo/createUpload.ts',
    'functions/domain/show/createPost.ts',
  ])
})

test('an answer leaves out nothing by a spread on a condition', () => {
  expect(holding(/\.\.\.\([^()]*\? \{[^{}]*\} : \{\}\)/, 'functions/domain/')).toEqual([])
})

test('sentences for people stand with their noun: no page and no gatherer has words of its own', () => {
  const pages = trackedFiles('miniprogram/src/pages', 'miniprogram/src/packages')
  const silent = [...pages.filter(file => /\.tsx?$/.test(file) && !file.endsWith('.config.ts'))]
  const wordy = ['functions/contracts/errors.ts', ...silent].filter(file =>
    /\p{Script=Han}/u.test(textOf(file)),
  )
  expect(wordy).toEqual([])
})

const mostComments = 0.1

test('comments are few', () => {
  const lines = code.flatMap(([, text]) => text.split('\n'))
  const comments = lines.filter(line => /^\s*(\/\*\*|\*|\/\/)/.test(line))
  expect(comments.length / lines.length).toBeLessThan(mostComments)
})

const obscure = ['box', 'within', 'wake', 'turns', 'shut', 'told', 'lanes', 'turn']

test('files are named by what a stranger would search for', () => {
  const names = trackedFiles('functions', 'infra', 'miniprogram/src', 'tests').map(
    file => file.split('/').at(-1)?.split('.')[0] ?? '',
  )
  expect(names.filter(name => obscure.includes(name))).toEqual([])
})
