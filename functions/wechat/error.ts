/**
 * Why WeChat did not do what was asked. `busy`: try again; `invalid-code`: the phone must ask WeChat for a
 * new code; `rate-limited`: a quota is used up; `blocked`: WeChat holds the person back; `unavailable`: no
 * usable answer, our set-up included.
 */
export type WechatFailure = 'busy' | 'invalid-code' | 'rate-limited' | 'blocked' | 'unavailable'

/** Thrown by every call to WeChat. `errcode` is WeChat's own, where it gave one. */
export class WechatError extends Error {
  constructor(
    readonly kind: WechatFailure,
    readonly path: string,
    readonly errcode?: number,
  ) {
    super(`WeChat ${path}: ${kind}${errcode === undefined ? '' : ` (${errcode})`}`)
    this.name = 'WechatError'
  }
}

// 40163 is undocumented and means that the code was spent already.
const kinds: Record<number, WechatFailure> = {
  [-1]: 'busy',
  40029: 'invalid-code',
  40163: 'invalid-code',
  40226: 'blocked',
  45009: 'rate-limited',
  45011: 'rate-limited',
}

/** The error that stands for WeChat's `errcode`. */
export const wechatError = (path: string, errcode: number) =>
  new WechatError(kinds[errcode] ?? 'unavailable', path, errcode)

/** Whether a call failed with one of these codes of WeChat. */
export const failedWith = (error: unknown, ...errcodes: number[]): error is WechatError =>
  error instanceof WechatError && error.errcode !== undefined && errcodes.includes(error.errcode)
