import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withBundles } from '../../infra/constructs/bundle'
import { entries } from '../../infra/stacks/ServiceStack'
import { codeAtStart, codeOf } from './support/bundled'

const lambdas = join(__dirname, '..', '..', 'functions', 'lambda')

const lookAt = (folder: string) => {
  const modules = join(folder, 'node_modules')
  const listed = (name: string) => (existsSync(name) ? readdirSync(name).sort() : [])
  return {
    folder,
    code: codeOf(folder),
    first: codeAtStart(folder),
    modules: listed(modules),
    images: listed(join(modules, '@img')),
    nested: listed(join(modules, 'sharp', 'node_modules')),
  }
}

const bundles = withBundles({ entries: lambdas, names: entries, runtime: 'nodejs22.x' }, folderOf =>
  entries.map(entry => ({ entry, ...lookAt(folderOf(entry)) })),
)

test.each(bundles)('$entry carries no stand-in and no persona', ({ code }) => {
  expect(code).not.toMatch(/persona:|local\.invalid/)
})

const database = '"DynamoDB_20120810"'
const objectStorage = '"AmazonS3"'

test.each(bundles)('$entry begins with the database and without object storage', ({ first }) => {
  expect(first).toContain(database)
  expect(first).not.toContain(objectStorage)
})

test('object storage comes with those who use it', () => {
  const users = bundles.filter(({ code }) => code.includes(objectStorage)).map(({ entry }) => entry)
  expect(users).toEqual(['http', 'showsStream', 'photo', 'scheduled'])
})

test('sharp’s Linux packages go with the photo function alone', () => {
  const [carrying, ...others] = bundles.filter(({ modules }) => modules.length > 0)
  expect(others).toEqual([])
  expect(carrying).toMatchObject({
    entry: 'photo',
    modules: expect.arrayContaining(['detect-libc', 'sharp']),
    images: ['colour', 'sharp-libvips-linux-x64', 'sharp-linux-x64'],
    nested: ['semver'],
  })
})

test('bundles are cleared away', () => {
  expect(bundles.filter(({ folder }) => existsSync(folder))).toEqual([])
})
