import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const leastNode = 20

const packagesOf = file => {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** What the lock names and this machine lacks; optional packages are for other platforms. */
const missing = () => {
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).filter(
    ([path, { version, optional }]) => path && !optional && installed[path]?.version !== version,
  )
}

/**
 * Installs what the lock names. Not by `npm ci`: that refuses a lock without the optional packages of other
 * platforms, which not every registry carries. Says what it does on stderr, so that stdout stays the program's.
 */
export const install = () => {
  if (Number.parseInt(process.versions.node, 10) < leastNode)
    throw new Error(`需要 Node ${leastNode} 或更新的版本，现在是 ${process.versions.node}。`)
  const count = missing().length
  if (count === 0) return
  console.error(`正在安装 ${count} 个依赖包，约需一两分钟……`)
  const { status } = spawnSync('npm', ['install', '--no-save', '--include=dev', '--loglevel=warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('依赖包没有装好。请检查网络后再试一次。')
}
