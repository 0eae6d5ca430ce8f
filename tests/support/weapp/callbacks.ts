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

const tell = ({ success, fail, complete }: Options, outcome: Promise<Result>) =>
  outcome.then(
    result => [success?.(result), complete?.(result)],
    (reason: Result) => [fail?.(reason), complete?.(reason)],
  )

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
  void time.during(byCallbacks ? tell(options, outcome) : outcome)
  return byCallbacks ? undefined : outcome
}

/** Fails as WeChat does, with its message. */
export const fail = (message: string): never => {
  throw new Error(message)
}
