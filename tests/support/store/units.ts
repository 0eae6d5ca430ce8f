import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** One call of the store: what it was charged in request units, and when it ran, in ticks of a counter. */
export type StoreCall = {
  command: string
  input: Record<string, unknown>
  tables: string[]
  w: number
  r: number
  startedAt: number
  endedAt: number
}

/** Write units, read units, and storage round trips in sequence. */
export type Units = { w: number; r: number; trips: number }

type Charge = Pick<StoreCall, 'tables' | 'w' | 'r'>
type Charged = { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] }

const isRead = /^(Get|Query|Scan|BatchGet|TransactGet)/

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const chargeOf = (command: string, { ConsumedCapacity: consumed }: Charged): Charge => {
  const parts = [consumed ?? []].flat()
  const units = sum(parts.map(({ CapacityUnits = 0 }) => CapacityUnits))
  const tables = parts.map(({ TableName = '' }) => TableName)
  return isRead.test(command) ? { tables, w: 0, r: units } : { tables, w: units, r: 0 }
}

/** The round trip that each call belongs to, from 1: it waited for all that ended before it began. */
export const tripsOf = (calls: StoreCall[]): Map<StoreCall, number> => {
  const trips = new Map<StoreCall, number>()
  for (const call of [...calls].sort((a, b) => a.startedAt - b.startedAt)) {
    const before = [...trips].filter(([{ endedAt }]) => endedAt < call.startedAt)
    trips.set(call, 1 + Math.max(0, ...before.map(([, trip]) => trip)))
  }
  return trips
}

export const unitsOf = (calls: StoreCall[]): Units => ({
  w: sum(calls.map(({ w }) => w)),
  r: sum(calls.map(({ r }) => r)),
  trips: Math.max(0, ...tripsOf(calls).values()),
})

/** Has the store say what each call costs; `callsOf` answers the calls that some work made. */
export const meterOf = (client: DynamoDBDocumentClient) => {
  let calls: StoreCall[] = []
  let tick = 0
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        const startedAt = tick++
        const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' as const }
        const answer = await next({ ...args, input })
        const charge = chargeOf(commandName, answer.output as Charged)
        calls.push({
          command: commandName,
          input: args.input as never,
          ...charge,
          startedAt,
          endedAt: tick++,
        })
        return answer
      },
    { step: 'initialize', name: 'meter' },
  )
  return {
    callsOf: async (work: () => Promise<unknown>): Promise<StoreCall[]> => {
      calls = []
      await work()
      return calls
    },
  }
}
