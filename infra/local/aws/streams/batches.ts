import { setTimeout as wait } from 'node:timers/promises'

export type StreamRecord = { dynamodb: { SequenceNumber: string } }

type Answer = { batchItemFailures?: { itemIdentifier?: string | null }[] | null } | null | undefined

export type BatchRules<Record extends StreamRecord = StreamRecord> = {
  invoke(records: Record[]): Promise<unknown>
  /** Takes the records given up on. */
  giveUp(records: Record[], error: string): void
  reportsFailures: boolean
  bisects: boolean
  /** Tries after the first; -1 for ever. */
  retries: number
  /** Throws once the runner stops, so that the batch counts as not handed over. */
  goOn?(): void
}

type Outcome = { failedFrom: number; error?: string }

const allDone = (records: StreamRecord[]): Outcome => ({ failedFrom: records.length })

/** The place of the first record that failed; all of them, where the answer makes no sense. */
const outcomeOf = (records: StreamRecord[], answer: Answer): Outcome => {
  const failures = answer?.batchItemFailures ?? []
  if (failures.length === 0) return allDone(records)
  const places = failures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  )
  return { failedFrom: Math.max(0, Math.min(...places)), error: 'batchItemFailures' }
}

const attempt = async (
  rules: BatchRules,
  records: StreamRecord[],
): Promise<Outcome & { threw?: boolean }> => {
  try {
    const answer = (await rules.invoke(records)) as Answer
    return rules.reportsFailures ? outcomeOf(records, answer) : allDone(records)
  } catch (error) {
    return { failedFrom: 0, threw: true, error: String(error) }
  }
}

/** Short, so that a record that fails a hundred times holds up what follows for seconds and not for minutes. */
const pause = (tried: number) => wait(Math.min(50, 20 * 2 ** tried))

/**
 * Hands records to a function as an event source mapping does: what failed is tried again from the first that
 * failed, a batch that throws is halved (which does not count as a try), and what outlives its tries is given up.
 */
export const processBatch = async <Record extends StreamRecord>(
  rules: BatchRules<Record>,
  records: Record[],
  tried = 0,
): Promise<void> => {
  if (records.length === 0) return
  const { failedFrom, threw, error = '' } = await attempt(rules, records)
  const rest = records.slice(failedFrom)
  if (rest.length === 0) return
  rules.goOn?.()
  if (threw && rules.bisects && rest.length > 1) {
    const middle = Math.ceil(rest.length / 2)
    await processBatch(rules, rest.slice(0, middle), tried)
    return processBatch(rules, rest.slice(middle), tried)
  }
  if (rules.retries >= 0 && tried >= rules.retries) return rules.giveUp(rest, error)
  await pause(tried)
  return processBatch(rules, rest, failedFrom > 0 ? 0 : tried + 1)
}
