// Plain Node, since it runs before anything is installed.
import { install } from './install.mjs'

// As on Lambda, and before the first date is made.
process.env.TZ = 'UTC'

try {
  install()
  const [{ register: forModules }, { register: forRequires }] = await Promise.all([
    import('tsx/esm/api'),
    import('tsx/cjs/api'),
  ])
  forModules()
  forRequires()
  const { start } = await import('./start.ts')
  await start(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
