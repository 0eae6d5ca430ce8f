import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

/** All the code of a function. */
export const codeOf = (folder: string): string =>
  readdirSync(folder)
    .filter(name => name.endsWith('.mjs'))
    .map(name => read(folder, name))
    .join('\n')

/** The code that a function waits for: its entry, and what that imports before it runs. */
export const codeAtStart = (folder: string, file = 'index.mjs', seen = new Set<string>()): string => {
  if (seen.has(file)) return ''
  seen.add(file)
  const code = read(folder, file)
  const next = [...code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = '']) => name)
  return [code, ...next.map(name => codeAtStart(folder, name, seen))].join('\n')
}
