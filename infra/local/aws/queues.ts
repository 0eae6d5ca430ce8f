import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resolved } from '../plan/resolveStacks'
import { attributeOf } from '../plan/resources'

/** A message that ended in a queue for failures. */
type Failure = { functionName: string; error: string; payload: unknown }

export type Queues = {
  /** Sends to the queue of that ARN. */
  send(arn: string, failure: Failure): void
  /** Everything sent since the start. */
  readonly failures: readonly Failure[]
}

/** The queues of the template, which hold what failed; kept in memory and appended to a file. */
export const createQueues = (resources: Resolved[], folder: string): Queues => {
  const failures: Failure[] = []
  const known = new Map(
    resources
      .filter(({ type }) => type === 'AWS::SQS::Queue')
      .map(({ id, resource }) => [attributeOf(id, resource, 'Arn'), id]),
  )
  return {
    failures,
    send: (arn, failure) => {
      const name = known.get(arn)
      if (!name) throw new Error(`没有这个队列：${arn}`)
      failures.push(failure)
      appendFileSync(join(folder, `${name}.jsonl`), `${JSON.stringify(failure)}\n`)
    },
  }
}
