import { startDynamo } from '../aws/dynamo/dynamo'
import { createEvents, type Events } from '../aws/eventBus'
import type { Secrets } from '../aws/secrets'
import { createStreams, type Streams } from '../aws/streams/streams'
import { readPlan } from '../plan/plan'
import { createRights } from '../plan/rights'
import type { WechatStandIn } from '../wechat/server'
import type { Clock } from './clock/clock'
import { openKeep } from './dataFolder'
import { awsEnvironment, createFunctions } from './lambda/functions'
import { mountAll } from './routes'
import { listen } from './server'
import { createStops, type OnStop } from './shutdown'
import { startWechat } from './startWechat'

/** What one needs to write into the stack's storage. */
export type Storage = {
  /** Environment for AWS clients with every right. */
  environment: Record<string, string>
  /** The tables without the check of rights. */
  dynamoUrl: string
  /** Physical names of tables, buckets and secrets, as functions have them: `TABLE_PEOPLE` -> name. */
  names: Record<string, string>
  secrets: Secrets
  clock: Clock
}

export type StackOptions = {
  /** Cloud assembly that CDK wrote for the local stage. */
  assembly: string
  /** Folder that keeps all data between runs. */
  dir: string
  /** 0, the default, takes any free one. */
  port?: number
  /** Starts with nothing of earlier runs. */
  fresh?: boolean
  /** Folder of the built browser edition. */
  site?: string
  /** Pause between WeChat's pushes of one verdict, in ms; 5,000 as WeChat has it. */
  repeatAfterMs?: number
  /** Writes data before anything follows the streams, on every start. */
  fill?: (storage: Storage) => Promise<void>
}

const endpointsAt = (root: string) => ({
  dynamo: `${root}/aws/dynamodb`,
  s3: `${root}/s3`,
  secrets: `${root}/aws/secrets`,
})

type Busy = { events: Events; streams: Streams; wechat: WechatStandIn }

/** Each may set the others to work, so they are done only when a whole round finds nothing. */
const drainAll = async ({ events, streams, wechat }: Busy) => {
  for (let quiet = false; !quiet; ) {
    const begun = await events.settled()
    await wechat.drain()
    const read = await streams.read()
    quiet = read === 0 && (await events.settled()) === begun
  }
}

const start = async (options: StackOptions, onStop: OnStop) => {
  const web = await listen(options.port ?? 0)
  onStop(web.close)
  const url = `http://localhost:${web.port}`
  // The SDK makes a host of a bucket's name unless the address is one of digits.
  const root = `http://127.0.0.1:${web.port}`

  const plan = readPlan(options.assembly, url)
  const { specs } = plan
  const keep = openKeep(options.dir, plan, options.fresh)
  const { clock, queues, secrets } = keep
  const rights = createRights(plan.resources, specs.policies)
  const dynamo = await startDynamo(keep.tableFile, specs.tables)
  onStop(dynamo.stop)
  const endpoints = endpointsAt(root)
  const functions = createFunctions({ specs, rights, keep, endpoints })
  onStop(functions.close)
  const events = createEvents({ specs, functions, queues, clock })
  onStop(events.stop)
  const wechat = startWechat(keep, root, options.repeatAfterMs)
  onStop(wechat.stop)
  const streams = createStreams({ mappings: specs.mappings, functions, keep, dynamo })
  onStop(streams.stop)
  mountAll(web.mounts, { plan, keep, rights, functions, events, streams, dynamo, wechat, site: options.site })

  const storage: Storage = {
    environment: awsEnvironment(endpoints, rights.owner),
    dynamoUrl: dynamo.url,
    names: functions.names,
    secrets,
    clock,
  }
  await options.fill?.(storage)
  await streams.begin()
  return {
    ...storage,
    /** Where everything is served; the same address that the functions give out. */
    url,
    port: web.port,
    dir: options.dir,
    wechat,
    /** Waits until streams are read to the end, and events, jobs and pushes of WeChat are done. */
    drain: () => drainAll({ events, streams, wechat }),
    /** Runs a function by its entry's name, e.g. `invoke('scheduled', { job: 'board' })`. */
    invoke: functions.invoke,
    /** What ended in the queue for failures since the start. */
    failures: queues.failures,
  }
}

/** Runs a synthesized stack on this machine. */
export const startStack = async (options: StackOptions) => {
  const { add, stopAll } = createStops()
  try {
    return { ...(await start(options, add)), stop: stopAll }
  } catch (error) {
    await stopAll()
    throw error
  }
}

export type Stack = Awaited<ReturnType<typeof startStack>>
