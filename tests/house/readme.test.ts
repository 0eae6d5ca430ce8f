import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, textOf } from '../support/files'

const links = [...textOf('README.md').matchAll(/\]\(([^)#:]+)\)/g)].map(([, file = '']) => file)
/** Files named in the recipes without a link; what stands for a name of one's own is left out. */
const named = [...textOf('README.md').matchAll(/`((?:functions|infra|miniprogram|tests)\/[\w./-]+)`/g)].map(
  ([, file = '']) => file,
)

const stands = (file: string) => !file.includes('/dist/')

test.each([...new Set([...links, ...named])].filter(stands))('README leads to %s', file => {
  expect(existsSync(join(root, file))).toBe(true)
})
