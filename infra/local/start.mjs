// Plain Node, since it runs before anything is installed.
import { createRequire } from 'node:module'
import { install } from './install.mjs'

// As on Lambda, and before the first date is made.
process.env.TZ = 'UTC'

try {
  install()
  const { register } = await import('tsx/cjs/api')
  register()
  const { start } = createRequire(import.meta.url)('./start.ts')
  await start(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
