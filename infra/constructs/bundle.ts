import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync, type Metafile } from 'esbuild'
import type { Runtime } from '../settings'
import { copyNativePackage } from './nativePackages'

const root = join(__dirname, '..', '..')
const native = 'sharp'

/** Packages of the old kind ask for `require`, which an ES module does not have. */
const banner = "import{createRequire as r}from'node:module';const require=r(import.meta.url);"

type Props = {
  /** Folder that holds one `<name>.ts` per function, each exporting `handler`. */
  entries: string
  names: readonly string[]
  runtime: Runtime
}

const build = ({ entries, names, runtime }: Props, outdir: string) =>
  buildSync({
    absWorkingDir: root,
    entryPoints: names.map(name => ({ in: join(entries, `${name}.ts`), out: `${name}/index` })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: `node${Number.parseInt(runtime.replace('nodejs', ''), 10)}`,
    mainFields: ['module', 'main'],
    external: [native],
    banner: { js: banner },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  }).metafile

const nameOf = (output: string) => output.split('/').at(-2) ?? ''

const withNative = ({ outputs }: Metafile) =>
  Object.entries(outputs)
    .filter(([, output]) => output.imports.some(({ path, external }) => external && path === native))
    .map(([output]) => nameOf(output))

/** Bundles every function without Docker or network and hands each one's folder to `use`, then clears up. */
export const withBundles = <Made>(props: Props, use: (folderOf: (name: string) => string) => Made): Made => {
  const outdir = mkdtempSync(join(tmpdir(), 'wenming-bundles-'))
  try {
    for (const name of withNative(build(props, outdir))) copyNativePackage(native, root, join(outdir, name))
    return use(name => join(outdir, name))
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}
