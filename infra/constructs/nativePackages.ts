import { cpSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

type Manifest = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

const built = 'linux-x64'

const folderOf = (name: string, from: string): string => {
  const folder = join(from, 'node_modules', name)
  if (existsSync(folder)) return folder
  if (from === dirname(from)) {
    throw new Error(`缺少 ${name}。请运行 npm i --os=linux --cpu=x64 --libc=glibc 后重试。`)
  }
  return folderOf(name, dirname(from))
}

const neededBy = (folder: string) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const optional = Object.keys(manifest.optionalDependencies ?? {})
  return [...Object.keys(manifest.dependencies ?? {}), ...optional.filter(name => name.endsWith(`-${built}`))]
}

const closure = (name: string, from: string, found = new Set<string>()): Set<string> => {
  const folder = folderOf(name, from)
  if (found.has(folder)) return found
  found.add(folder)
  for (const needed of neededBy(folder)) closure(needed, folder, found)
  return found
}

/** Copies a package with a native part, and all it needs on Lambda's x86_64 Linux, as npm laid them out here. */
export const copyNativePackage = (name: string, root: string, target: string) => {
  for (const folder of closure(name, root)) {
    cpSync(folder, join(target, relative(root, folder)), {
      recursive: true,
      filter: path => !relative(folder, path).split('/').includes('node_modules'),
    })
  }
}
