// Plain Node, since it runs before anything is installed.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'

/** Time as on Lambda, and no advice to those who run the product rather than build it. */
const settings = { TZ: 'UTC', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }

const here = dirname(fileURLToPath(import.meta.url))

try {
  install()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const child = spawn(
  process.execPath,
  ['--import', 'tsx', join(here, 'run', 'start.ts'), ...process.argv.slice(2)],
  {
    cwd: join(here, '..', '..'),
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', code => process.exit(code ?? 1))
