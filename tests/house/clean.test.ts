import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, textOf, trackedFiles } from '../support/files'

const texts = trackedFiles()
  .filter(file => /\.(ts|tsx|mjs|cjs|js|json|scss|html|md|yml|sh)$|\.npmrc$|\.ci\/run$/.test(file))
  .map(file => [file, textOf(file)] as const)

/**
 * Where the code may point: WeChat, the two placeholders of a county's own names, loopback, the map that a
 * person opens by a tap, and names nobody has.
 */
const hosts =
  /^(api\.weixin\.qq\.com|uri\.amap\.com|[a-z]+\.example\.cn|example\.com|localhost|127\.0\.0\.1|www\.w3\.org|[a-z.]+\.(test|invalid)|test|phone|wechat)$/

const holding = (wanted: RegExp | string) =>
  texts
    .filter(([, text]) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)))
    .map(([file]) => file)

test.each([dirname(root), homedir()])('no file names %s', folder => {
  expect(holding(join(folder, '/'))).toEqual([])
})

test('no file names a registry', () => {
  const registry = ['registry', '[a-z]'].join('\\.')
  expect(holding(new RegExp(registry))).toEqual([])
})

test('no code points at a foreign host', () => {
  const found = texts
    .filter(([file]) => file !== 'package-lock.json' && !file.endsWith('.md'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map(([, host = '']) => [file, host] as const),
    )
  expect(found.filter(([, host]) => !hosts.test(host))).toEqual([])
})

test('nothing in functions/ knows a persona', () => {
  expect(holding('persona:').filter(file => file.startsWith('functions/'))).toEqual([])
})

test('no ID number of a living pattern stands in the code', () => {
  const real = /\b[1-6]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]\b/
  expect(holding(real).filter(file => file !== 'package-lock.json')).toEqual([])
})
