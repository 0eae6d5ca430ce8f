import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { localOrigin } from '../settings'
import { readAssembly } from './assembly'
import { type Clock, createClock } from './clock'
import { startDynamo } from './dynamo'
import { createEvents } from './events'
import { awsEnvironment, createFunctions } from './functions'
import { createObjectStore } from './objectStore'
import { createQueues } from './queues'
import { resolveStacks } from './resolveStacks'
import { createRights } from './rights'
import { mountAll } from './routes'
import { loadSecrets, type Secrets } from './secrets'
import { listen } from './server'
import { readSpecs } from './specs'
import { startStreams } from './startStreams'
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

const makeFolders = (dir: string, fresh = false) => {
  if (fresh) rmSync(dir, { recursive: true, force: true })
  const inside = (name: string) => join(dir, name)
  const folders = {
    logs: inside('logs'),
    objects: inside('s3'),
    streams: inside('streams'),
    queues: inside('queues'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  return folders
}

const start = async (options: StackOptions, onStop: (stop: () => unknown) => void) => {
  const folders = makeFolders(options.dir, options.fresh)
  const file = (name: string) => join(options.dir, name)

  const web = await listen(options.port ?? 0)
  onStop(web.close)
  const url = `http://localhost:${web.port}`
  const stacks = resolveStacks(readAssembly(options.assembly, { [localOrigin]: url }))
  const specs = readSpecs(stacks.resources)

  const clock = createClock(file('clock.json'))
  const rights = createRights(stacks.resources, specs.policies)
  const secrets = loadSecrets(
    file('secrets.json'),
    specs.secrets.map(({ name }) => name),
  )
  const queues = createQueues(stacks.resources, folders.queues)
  const objects = createObjectStore(
    folders.objects,
    specs.buckets.map(({ name }) => name),
    clock.now,
  )
  const dynamo = await startDynamo(file('dynamo.db'), specs.tables)
  onStop(dynamo.stop)

  // An address of digits, since the SDK makes a host of a bucket's name out of any other.
  const root = `http://127.0.0.1:${web.port}`
  const endpoints = { dynamo: `${root}/aws/dynamodb`, s3: `${root}/s3`, secrets: `${root}/aws/secrets` }
  const functions = createFunctions({ specs, rights, endpoints, clock, logFolder: folders.logs })
  for (const each of functions.all) onStop(each.close)

  const events = createEvents({ specs, functions, queues, clock })
  onStop(events.stop)
  const wechat = startWechat({ secrets, root, clock, dir: options.dir, repeatAfterMs: options.repeatAfterMs })
  onStop(wechat.stop)

  let wakeStreams = () => {}
  mountAll(web.mounts, {
    specs,
    secrets,
    rights,
    functions,
    clock,
    objects,
    events,
    dynamo,
    wechat,
    site: options.site,
    onWrite: () => wakeStreams(),
    photosBucket: String(stacks.output('PhotosBucket')),
    log: line => appendFileSync(join(folders.logs, 'access.jsonl'), `${JSON.stringify(line)}\n`),
  })
  const storage: Storage = {
    environment: awsEnvironment(endpoints, rights.owner),
    dynamoUrl: dynamo.url,
    names: functions.names,
    secrets,
    clock,
  }
  await options.fill?.(storage)
  const streams = await startStreams({ specs, functions, queues, clock, dynamo, folder: folders.streams })
  wakeStreams = streams.wake
  onStop(streams.stop)

  const drain = async () => {
    for (let quiet = false; !quiet; ) {
      const before = await events.settled()
      await wechat.drain()
      const read = await streams.read()
      quiet = read === 0 && (await events.settled()) === before
    }
  }
  return {
    ...storage,
    /** Where everything is served; the same address that the functions give out. */
    url,
    port: web.port,
    dir: options.dir,
    wechat,
    /** Waits until streams are read to the end, and events, jobs and pushes of WeChat are done. */
    drain,
    /** Runs a function by its entry's name, e.g. `invoke('scheduled', { job: 'board' })`. */
    invoke: functions.invoke,
    /** What ended in the queue for failures since the start. */
    failures: queues.failures,
  }
}

/** Runs a synthesized stack on this machine. */
export const startStack = async (options: StackOptions) => {
  const stops: (() => unknown)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each()
  }
  try {
    return { ...(await start(options, each => void stops.push(each))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export type Stack = Awaited<ReturnType<typeof startStack>>
