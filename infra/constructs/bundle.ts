import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync, type Metafile } from 'esbuild'
import type { Runtime } from '../settings'
import { copyNativePackage } from './nativePackages'

const root = join(__dirname, '..', '..')
const native = 'sharp'

/**
 * Ways to credentials that the SDK tries only where the environment has none; Lambda gives them there. Bundled, they
 * would cut what they share with the SDK (XML, queries) into six more files, which every start would read.
 */
const otherCredentials = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
]

type Props = {
  /** Folder that holds one `<name>.ts` per function, each exporting `handler`. */
  entries: string
  names: readonly string[]
  runtime: Runtime
}

/** What is imported only where it is needed becomes a file of its own, so that no function waits for it to begin. */
const build = ({ entries, runtime }: Props, name: string, outdir: string) =>
  buildSync({
    absWorkingDir: root,
    entryPoints: [{ in: join(entries, `${name}.ts`), out: 'index' }],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: `node${Number.parseInt(runtime.replace('nodejs', ''), 10)}`,
    mainFields: ['module', 'main'],
    external: [native, ...otherCredentials],
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  }).metafile

const needsNative = ({ outputs }: Metafile) =>
  Object.values(outputs).some(({ imports }) =>
    imports.some(({ path, external }) => external && path === native),
  )

const bundle = (props: Props, name: string, folder: string) => {
  if (needsNative(build(props, name, folder))) copyNativePackage(native, root, folder)
}

/** Bundles every function, without Docker or network, into a folder of its name. */
export const bundleInto = (outdir: string, props: Props) => {
  for (const name of props.names) bundle(props, name, join(outdir, name))
}

/** Bundles every function, hands each one's folder to `use`, then clears up. */
export const withBundles = <Made>(props: Props, use: (folderOf: (name: string) => string) => Made): Made => {
  const outdir = mkdtempSync(join(tmpdir(), 'wenming-bundles-'))
  try {
    bundleInto(outdir, props)
    return use(name => join(outdir, name))
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}
