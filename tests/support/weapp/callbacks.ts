import type { Time } from './time'

export type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

export type Result = Record<string, unknown>

/** Callbacks as WeChat gives them: later, `complete` last, a failure with `errMsg`. */
export const answer = (time: Time, name: string, options: Options, work: () => Promise<Result> | Result) => {
  const done = (result: Result, ok: boolean) => {
    const full = { errMsg: `${name}:${ok ? 'ok' : 'fail'}`, ...result }
    ;(ok ? options.success : options.fail)?.(full)
    options.complete?.(full)
  }
  const running = Promise.resolve()
    .then(work)
    .then(
      result => done(result, true),
      (reason: unknown) => done({ errMsg: reason instanceof Error ? reason.message : String(reason) }, false),
    )
  void time.during(running)
}

/** Fails as WeChat does, with its message. */
export const fail = (message: string): never => {
  throw new Error(message)
}
