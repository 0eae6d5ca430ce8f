import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/**
 * A logic layer: a context with what WeChat offers there and nothing of a browser or of Node, in which the files
 * of `dist` are run once each.
 */
export const createModules = (dist: string, globals: Record<string, unknown>, now: () => number) => {
  const context = vm.createContext({ ...globals, hostNow: now })
  vm.runInContext(
    `{
      const real = Date, host = hostNow
      delete globalThis.hostNow
      delete globalThis.WebAssembly
      delete globalThis.SharedArrayBuffer
      globalThis.Date = class extends real {
        constructor(...parts) { parts.length ? super(...parts) : super(host()) }
        static now() { return host() }
      }
      globalThis.Function = undefined
      globalThis.eval = undefined
    }`,
    context,
  )
  const loaded = new Map<string, { exports: unknown }>()

  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const source = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: file })
    const requireHere = (name: string) =>
      load(path.resolve(path.dirname(file), name.replace(/(\.js)?$/, '.js')))
    run(requireHere, module, module.exports)
    return module.exports
  }
  return (file: string) => load(path.join(dist, `${file}.js`))
}
