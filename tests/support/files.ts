import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(__dirname, '..', '..')

/** The files under version control in these folders, from the root; without folders, all. */
export const trackedFiles = (...folders: string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', '--', ...folders], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
