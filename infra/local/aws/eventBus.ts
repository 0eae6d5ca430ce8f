import { lastDue } from '../plan/cron'
import { type BusEvent, matches, transform } from '../plan/eventPatterns'
import { account, region } from '../plan/resources'
import type { RuleSpec, Specs, TargetSpec } from '../plan/specs'
import type { Clock } from '../run/clock/clock'
import type { Functions } from '../run/lambda/functions'
import type { Queues } from './queues'

const tick = 1000

type Options = { specs: Specs; functions: Functions; queues: Queues; clock: Clock }

export type Events = {
  publish(event: { source: string; 'detail-type': string; detail: unknown }): void
  /** Calls what came due since the last look. */
  fireDue(): void
  /** Resolves when no called function is at work; answers how many calls have begun since the start. */
  settled(): Promise<number>
  stop(): void
}

const inputOf = ({ Input, InputTransformer }: TargetSpec, event: BusEvent) => {
  if (InputTransformer) return transform(InputTransformer, event)
  return Input === undefined ? event : JSON.parse(Input)
}

/** The event bus: rules by pattern and by time, with Lambda's own tries again. */
export const createEvents = ({ specs, functions, queues, clock }: Options): Events => {
  const { rules, invokeConfigs } = specs
  const working = new Set<Promise<void>>()
  let begun = 0
  let looked = clock.now()
  let stopped = false

  const giveUp = (name: string, error: unknown, payload: unknown) => {
    const failed = invokeConfigs.find(({ FunctionName }) => FunctionName === name)?.DestinationConfig
    if (failed)
      queues.send(failed.OnFailure.Destination, { functionName: name, error: String(error), payload })
  }
  const deliver = async (target: TargetSpec, payload: unknown) => {
    const { name, invoke } = functions.of(target.Arn)
    const config = invokeConfigs.find(({ FunctionName }) => FunctionName === name)
    for (let left = config?.MaximumRetryAttempts ?? 2; ; left--) {
      try {
        await invoke(payload)
        return
      } catch (error) {
        if (stopped) return
        if (left === 0) return giveUp(name, error, payload)
      }
    }
  }
  const call = (rule: RuleSpec, event: BusEvent) => {
    for (const target of rule.Targets) {
      begun++
      const work = deliver(target, inputOf(target, event)).finally(() => working.delete(work))
      working.add(work)
    }
  }
  const eventAt = (time: Date) => ({ version: '0', account, region, time: time.toISOString(), resources: [] })
  const fireDue = () => {
    const now = clock.now()
    for (const rule of rules) {
      const due = rule.ScheduleExpression && lastDue(rule.ScheduleExpression, looked, now)
      if (due)
        call(rule, { ...eventAt(due), source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} })
    }
    looked = now
  }
  const timer = setInterval(fireDue, tick).unref()
  clock.onMove(fireDue)
  return {
    fireDue,
    publish: event => {
      const full = { ...eventAt(clock.now()), ...event }
      for (const rule of rules) if (rule.EventPattern && matches(rule.EventPattern, full)) call(rule, full)
    },
    settled: async () => {
      while (working.size > 0) await Promise.all(working)
      return begun
    },
    stop: () => {
      stopped = true
      clearInterval(timer)
    },
  }
}
