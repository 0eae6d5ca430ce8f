import type { Time } from './time'

export type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

export type Result = Record<string, unknown>

const failed = (name: string, reason: unknown) => ({
  errMsg: reason instanceof Error ? reason.message : `${name}:fail ${String(reason)}`,
})

const tell = async ({ success, fail, complete }: Options, outcome: Promise<Result>) => {
  const [told, result] = await outcome.then(
    answered => [success, answered] as const,
    (reason: Result) => [fail, reason] as const,
  )
  told?.(result)
  complete?.(result)
}

/**
 * Answers as WeChat does: later, by callbacks with `complete` last, or where none is given by a promise; a failure
 * with `errMsg`.
 */
export const answer = (time: Time, name: string, options: Options, work: () => Promise<Result> | Result) => {
  const outcome = Promise.resolve()
    .then(work)
    .then(
      result => ({ errMsg: `${name}:ok`, ...result }),
      reason => Promise.reject(failed(name, reason)),
    )
  const byCallbacks = options.success || options.fail || options.complete
  const told: Promise<unknown> = byCallbacks ? tell(options, outcome) : outcome
  void time.during(told)
  return byCallbacks ? undefined : outcome
}

/** Fails as WeChat does, with its message. */
export const fail = (message: string): never => {
  throw new Error(message)
}
