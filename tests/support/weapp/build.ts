import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { oneAtATime } from './oneAtATime'

const root = path.resolve(__dirname, '../../..')
const home = path.join(root, 'miniprogram')
const sources = [
  'miniprogram/src',
  'miniprogram/config',
  'functions/contracts',
  'miniprogram/babel.config.js',
  'package.json',
]

const filesUnder = (at: string): string[] =>
  path.extname(at)
    ? [at]
    : readdirSync(at, { withFileTypes: true }).flatMap(entry => {
        const inside = path.join(at, entry.name)
        return entry.isDirectory() ? filesUnder(inside) : [inside]
      })

const hashOf = (edition: Edition) => {
  const hash = createHash('sha256').update(JSON.stringify(edition))
  for (const file of sources.flatMap(source => filesUnder(path.join(root, source))).sort())
    hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

type Edition = { type: 'weapp' | 'h5'; local?: boolean }

const run = ({ type, local }: Edition, out: string) => {
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production', WENMING_OUT: out, WENMING_LOCAL: local ? '1' : '' }
  const { status, stdout } = spawnSync(process.execPath, [taro, 'build', '--type', type], {
    cwd: home,
    env,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the ${type} build failed:\n${stdout.slice(-4000)}`)
}

const keptStates = 3
const agedIn = (folder: string) =>
  readdirSync(folder)
    .map(name => path.join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)

const build = (edition: Edition, folder: string) => {
  const kept = path.dirname(folder)
  const out = path.join('dist', `${edition.type}-${process.pid}`)
  run(edition, out)
  mkdirSync(kept, { recursive: true })
  renameSync(path.join(home, out), folder)
  // Another process may still read the build of a moment ago.
  for (const old of agedIn(kept).slice(keptStates)) rmSync(old, { recursive: true, force: true })
}

/**
 * The built mini-program or browser edition of the sources as they are; built once for one state of them and
 * kept under `.local/`. Answers the folder.
 */
export const builtEdition = (edition: Edition): string => {
  const kept = path.join(root, '.local/builds', `${edition.type}${edition.local ? '-local' : ''}`)
  const folder = path.join(kept, hashOf(edition))
  if (existsSync(folder)) return folder
  oneAtATime(path.join(root, '.local/builds/lock'), () => {
    if (!existsSync(folder)) build(edition, folder)
  })
  return folder
}
