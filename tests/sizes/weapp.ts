import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { AppJson } from './appJson'

/** Bytes as WeChat counts them: a sub-package is its folder, the main package is the rest. */
export type WeappSizes = { main: number; total: number; packages: Record<string, number> }

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

export const bytesIn = (folder: string): number => sum(filesIn(folder).map(file => statSync(file).size))

export const weappSizes = (dist: string): WeappSizes => {
  const app: AppJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const packages = Object.fromEntries(
    (app.subPackages ?? []).map(({ root }) => [relative('.', root), bytesIn(join(dist, root))]),
  )
  const total = bytesIn(dist)
  return { main: total - sum(Object.values(packages)), total, packages }
}
