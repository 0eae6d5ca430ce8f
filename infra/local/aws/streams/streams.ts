import { join } from 'node:path'
import type { MappingSpec } from '../../plan/specs'
import type { Keep } from '../../run/dataFolder'
import type { Functions } from '../../run/lambda/functions'
import { type Dynamo, streamOf } from '../dynamo/dynamo'
import { createStreamReader, type StreamReader } from './streamReader'

type Options = { mappings: MappingSpec[]; functions: Functions; keep: Keep; dynamo: Dynamo }

const tableOf = ({ EventSourceArn }: MappingSpec) => EventSourceArn.split('/')[1] ?? ''

const createReader = async (spec: MappingSpec, { functions, keep, dynamo }: Options) => {
  const stream = await streamOf(dynamo.call, tableOf(spec))
  if (!stream) throw new Error(`表 ${tableOf(spec)} 没有变更流`)
  const { name: functionName, invoke } = functions.named(spec.FunctionName)
  const failed = spec.DestinationConfig?.OnFailure.Destination
  return createStreamReader({
    spec,
    stream,
    call: dynamo.call,
    clock: keep.clock,
    positionFile: join(keep.streamFolder, `${spec.id}.json`),
    invoke,
    giveUp: (payload, error) => failed && keep.queues.send(failed, { functionName, error, payload }),
  })
}

/** The event source mappings, at rest until they begin. */
export const createStreams = (options: Options) => {
  const readers: StreamReader[] = []
  return {
    begin: async () => {
      readers.push(...(await Promise.all(options.mappings.map(spec => createReader(spec, options)))))
    },
    /** Hands over a batch of each stream; answers how many records that were. */
    read: async () => {
      const counts = await Promise.all(readers.map(reader => reader.read()))
      return counts.reduce((sum, count) => sum + count, 0)
    },
    /** Says that there may be something to read. */
    wake: () => {
      for (const reader of readers) reader.wake()
    },
    stop: () => Promise.all(readers.map(reader => reader.stop())),
  }
}

export type Streams = ReturnType<typeof createStreams>
