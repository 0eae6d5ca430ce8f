import type { StreamRecord } from './batches'

type State = Record<string, string>
type Open = { start: number; state: State }
type TimedRecord = StreamRecord & { dynamodb: { ApproximateCreationDateTime: number } }

type Options = {
  /** Length of a window. Without one, records come alone, and nothing of what follows is told. */
  seconds: number | undefined
  shardId: string
  eventSourceARN: string
  invoke: (event: object) => Promise<unknown>
}

const stateIn = (answer: unknown): State => {
  if (typeof answer === 'object' && answer !== null && 'state' in answer) return answer.state as State
  throw new Error('an answer within a window lacks its state')
}

const iso = (second: number) => new Date(second * 1000).toISOString()

/** The tumbling windows of one shard: what a function is told beside the records, and the state it hands on. */
export const createWindows = ({ seconds, shardId, eventSourceARN, invoke }: Options) => {
  let open: Open | undefined

  const call = async (Records: StreamRecord[], window: Open, isLast: boolean) => {
    const end = window.start + (seconds ?? 0)
    const answer = await invoke({
      Records,
      window: { start: iso(window.start), end: iso(end) },
      state: window.state,
      shardId,
      eventSourceARN,
      isFinalInvokeForWindow: isLast,
      isWindowTerminatedEarly: false,
    })
    window.state = stateIn(answer)
    return answer
  }
  const close = async () => {
    if (open) await call([], open, true)
    open = undefined
  }
  const startOf = ({ dynamodb }: TimedRecord, length: number) =>
    Math.floor(dynamodb.ApproximateCreationDateTime / length) * length

  return {
    /** The records in groups that share a window, in their order. */
    split: (records: TimedRecord[]): TimedRecord[][] => {
      if (seconds === undefined) return records.length > 0 ? [records] : []
      const groups = new Map<number, TimedRecord[]>()
      for (const record of records) {
        const start = startOf(record, seconds)
        groups.set(start, [...(groups.get(start) ?? []), record])
      }
      return [...groups.values()]
    },
    /** Runs the function on records of one window, having closed the one before. */
    invoke: async (records: TimedRecord[]) => {
      const [first] = records
      if (seconds === undefined || !first) return invoke({ Records: records })
      const start = startOf(first, seconds)
      if (open && open.start !== start) await close()
      open ??= { start, state: {} }
      return call(records, open, false)
    },
    /** Closes a window that is over at a moment, in seconds. */
    closeBy: async (now: number) => {
      if (open && now >= open.start + (seconds ?? 0)) await close()
    },
  }
}
