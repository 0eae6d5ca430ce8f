import type { DynamoDBRecord } from 'aws-lambda'
import { type Change, changeOf, type Read, sequenceOf } from './change'

/** A change that has to be handed over again, and why. */
export type Failure = { sequence: string; error: unknown }

/** Reacts to the changes of one type of item, in their order; `shard` is where they came from. */
export type Reaction = {
  type: string
  react: (records: DynamoDBRecord[], shard: string | undefined) => Promise<Failure[]>
}

type React<Value> = (changes: Change<Value>[], shard: string | undefined) => Promise<Failure[]>

/** The changes that can be read; one that cannot fails alone. */
const readAll = <Value>(records: DynamoDBRecord[], read: Read<Value>) => {
  const changes: Change<Value>[] = []
  const failures: Failure[] = []
  for (const record of records)
    try {
      changes.push(changeOf(record, read))
    } catch (error) {
      failures.push({ sequence: sequenceOf(record), error })
    }
  return { changes, failures }
}

const allFailed = (changes: { sequence: string }[], error: unknown): Failure[] =>
  changes.map(({ sequence }) => ({ sequence, error }))

/** A reaction that takes all changes of a batch together. */
export const together = <Value>(type: string, read: Read<Value>, act: React<Value>): Reaction => ({
  type,
  react: async (records, shard) => {
    const { changes, failures } = readAll(records, read)
    const more = await act(changes, shard).catch((error: unknown) => allFailed(changes, error))
    return [...failures, ...more]
  },
})

/** A reaction that takes one change at a time; one that fails does not hold up the next. */
export const oneByOne = <Value>(
  type: string,
  read: Read<Value>,
  act: (change: Change<Value>) => Promise<unknown>,
): Reaction =>
  together(type, read, async changes => {
    const failures: Failure[] = []
    for (const change of changes)
      await act(change).catch((error: unknown) => failures.push({ sequence: change.sequence, error }))
    return failures
  })
