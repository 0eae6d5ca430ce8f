import { join } from 'node:path'
import type { Clock } from './clock'
import { type Dynamo, streamOf } from './dynamo'
import type { Functions } from './functions'
import type { Queues } from './queues'
import type { MappingSpec, Specs } from './specs'
import { createStreamReader } from './streams'

type Options = {
  specs: Specs
  functions: Functions
  queues: Queues
  clock: Clock
  dynamo: Dynamo
  folder: string
}

const tableOf = ({ EventSourceArn }: MappingSpec) => EventSourceArn.split('/')[1] ?? ''

const startReader = async (spec: MappingSpec, { functions, queues, clock, dynamo, folder }: Options) => {
  const stream = await streamOf(dynamo.call, tableOf(spec))
  if (!stream) throw new Error(`表 ${tableOf(spec)} 没有变更流`)
  const consumer = functions.named(spec.FunctionName)
  const failed = spec.DestinationConfig?.OnFailure.Destination
  return createStreamReader({
    spec,
    stream,
    call: dynamo.call,
    clock,
    positionFile: join(folder, `${spec.id}.json`),
    invoke: consumer.invoke,
    giveUp: (payload, error) =>
      failed && queues.send(failed, { functionName: consumer.name, error, payload }),
  })
}

/** Starts every event source mapping. */
export const startStreams = async (options: Options) => {
  const readers = await Promise.all(options.specs.mappings.map(spec => startReader(spec, options)))
  return {
    /** Hands over a batch of each stream; answers how many records that were. */
    read: async () => {
      const counts = await Promise.all(readers.map(reader => reader.read()))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    wake: () => {
      for (const reader of readers) reader.wake()
    },
    stop: () => Promise.all(readers.map(reader => reader.stop())),
  }
}
