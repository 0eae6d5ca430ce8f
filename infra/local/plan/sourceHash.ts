import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** One name for all the sources in some folders of `root`, which changes with any of them; `left` are left out. */
export const hashOf = (root: string, folders: string[], left: string[] = []): string => {
  const isLeft = (file: string) => left.some(folder => file.startsWith(join(root, folder) + sep))
  const files = folders.flatMap(folder => filesIn(join(root, folder))).filter(file => !isLeft(file))
  const hash = createHash('sha256')
  for (const file of [...files.sort(), join(root, 'package-lock.json')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}
