import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../files'

/** One file that imports another, or a package. */
export type Import = readonly [from: string, to: string]
type Violation = { from: string; rule: { name: string } }

const isFile = (target: string) => /\.tsx?$/.test(target)

const write = (house: string, file: string, text: string) => {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

const build = (house: string, from: string, targets: string[]) => {
  const lines = targets.map((to, at) => {
    const step = relative(dirname(from), to).replace(/\.tsx?$/, '')
    const path = step.startsWith('.') ? step : `./${step}`
    if (isFile(to)) write(house, to, 'export const value = 1\n')
    return `export * as other${at} from '${isFile(to) ? path : to}'\n`
  })
  write(house, from, lines.join(''))
}

const cruise = (house: string): Violation[] => {
  const depcruise = join(root, 'node_modules/.bin/depcruise')
  const config = join(root, '.dependency-cruiser.cjs')
  const args = [depcruise, '--config', config, '--output-type', 'json', '.']
  const output = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1e8 })
  return JSON.parse(output).summary.violations
}

const grouped = <Value>(pairs: (readonly [string, Value])[]): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

/** The rules that a house of these imports alone breaks, by the file that imports. */
export const brokenRules = (imports: Import[]): Map<string, string[]> => {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    write(house, 'tsconfig.json', '{}')
    for (const [from, targets] of grouped(imports)) build(house, from, targets)
    return grouped(cruise(house).map(({ from, rule }) => [from, rule.name] as const))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}
