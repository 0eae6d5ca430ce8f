import { join } from 'node:path'
import { fillStack } from '../county/writer/fillStack'
import { synthesizeLocal } from '../plan/synthesize'
import { buildBrowserEdition, siteFolder } from './browser/browserEdition'
import { lockFolder } from './lock'
import { step } from './progress'
import { createStops, type OnStop } from './shutdown'
import { type Storage, startStack } from './stack'
import { startOptions } from './startOptions'

const dir = join(__dirname, '..', '..', '..', '.local', 'data')

const endOnSignal = (stopAll: () => Promise<void>) => {
  const end = () => void stopAll().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

/** The whole product on this machine: stack, stand-ins, demo county and browser edition on one port. */
const start = async (args: string[], onStop: OnStop) => {
  const { fresh, port, people, unheeded } = startOptions(args)
  onStop(lockFolder(dir))
  const assembly = await step('合成云端模板', () => synthesizeLocal())
  const made = { anew: false }
  const progress = (line: string) => {
    made.anew = true
    console.log(`  ${line}`)
  }
  const fill = (storage: Storage) => step('填充示范县', () => fillStack(storage, { people, progress }))
  const run = async () => {
    const stack = await startStack({ assembly, dir, port, fresh, fill, site: siteFolder })
    onStop(stack.stop)
    return stack
  }
  const [stack] = await Promise.all([step('启动本地部件', run), step('构建浏览器版', buildBrowserEdition)])
  if (unheeded && !made.anew) console.log(unheeded)
  console.log(`ready ${stack.url}`)
}

const { add, stopAll } = createStops()
endOnSignal(stopAll)
start(process.argv.slice(2), add).catch(async error => {
  await stopAll()
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
