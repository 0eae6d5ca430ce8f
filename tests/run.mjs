import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from '../infra/local/install.mjs'

/** Runs a TypeScript file on a machine that may have nothing installed: `node tests/run.mjs FILE [argument …]`. */
const tests = dirname(fileURLToPath(import.meta.url))
/** No advice to those who run the product rather than build it. */
const settings = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
const [file = 'runner/main.ts', ...rest] = process.argv.slice(2)

try {
  install()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const child = spawn(process.execPath, ['--import', 'tsx', join(tests, file), ...rest], {
  cwd: join(tests, '..'),
  stdio: 'inherit',
  env: { ...process.env, ...settings },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', code => process.exit(code ?? 1))
