import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = resolve(__dirname, '../../..')
const programs = join(root, '.local', 'chromium')
const description = join(root, 'node_modules/@sparticuz/chromium/package.json')

/** Where other systems keep a Chrome or Chromium. */
const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

type BrowserProgram = { path: string; environment: Record<string, string> }

// The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
const unpack = (folder: string) =>
  run(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })

const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

/** Two may have unpacked it at once: the first stays. */
const keep = (made: string, folder: string) => {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(made, { recursive: true })
  }
}

const unpacked = async () => {
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string }
  const folder = join(programs, version)
  if (existsSync(folder)) return folder
  mkdirSync(programs, { recursive: true })
  const made = mkdtempSync(join(programs, 'new-'))
  await unpack(made)
  writeFileSync(join(made, 'fonts.conf'), fontsOf(folder))
  keep(made, folder)
  return folder
}

const lacksLibraries = async (path: string) => {
  const { stdout } = await run('ldd', [path]).catch(() => ({ stdout: 'not found' }))
  return stdout.includes('not found')
}

const packaged = async (): Promise<BrowserProgram> => {
  const folder = await unpacked()
  const path = join(folder, 'chromium')
  const environment: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (await lacksLibraries(path)) environment.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  return { path, environment }
}

/** A Chromium that runs here: the npm package's, unpacked once under `.local/`, or else an installed one. */
export const browserProgram = async (): Promise<BrowserProgram> => {
  if (process.platform === 'linux' && process.arch === 'x64') return packaged()
  const path = installed.find(existsSync)
  if (!path) throw new Error('没有找到浏览器。请安装 Chrome 或 Chromium 后再试。')
  return { path, environment: {} }
}
