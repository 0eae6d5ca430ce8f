import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBrowserEdition, siteFolder } from './browserEdition'
import { fillStack } from './demo/fillStack'
import { lockFolder } from './lock'
import { step } from './progress'
import { type Storage, startStack } from './stack'
import { createStops, type OnStop } from './stops'
import { synthesizeLocal } from './synthesize'

const dir = join(__dirname, '..', '..', '.local', 'data')

const usage = '用法：npm start -- [--fresh] [--port 8787] [--people 2000]'

const wholeNumber = (text: string, name: string) => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0) return number
  throw new Error(`--${name} 应该是一个整数，得到 ${text}。${usage}`)
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: '8787' },
        people: { type: 'string', default: '2000' },
      },
    }).values
  } catch {
    throw new Error(usage)
  }
}

const readOptions = (args: string[]) => {
  const { fresh, port, people } = parse(args)
  return { fresh, port: wholeNumber(port, 'port'), people: wholeNumber(people, 'people') }
}

const endOnSignal = (stopAll: () => Promise<void>) => {
  const end = () => void stopAll().then(() => process.exit(0))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

/** The whole product on this machine: stack, stand-ins, demo county and browser edition on one port. */
const start = async (args: string[], onStop: OnStop) => {
  const { fresh, port, people } = readOptions(args)
  onStop(lockFolder(dir))
  const assembly = await step('合成云端模板', () => synthesizeLocal())
  const fill = (storage: Storage) =>
    step('填充示范县', () => fillStack(storage, { people, progress: line => console.log(`  ${line}`) }))
  const run = async () => {
    const stack = await startStack({ assembly, dir, port, fresh, fill, site: siteFolder })
    onStop(stack.stop)
    return stack
  }
  const [stack] = await Promise.all([step('启动本地部件', run), step('构建浏览器版', buildBrowserEdition)])
  console.log(`ready ${stack.url}`)
}

const { add, stopAll } = createStops()
endOnSignal(stopAll)
start(process.argv.slice(2), add).catch(async error => {
  await stopAll()
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
