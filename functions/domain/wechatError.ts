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
