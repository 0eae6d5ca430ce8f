import { WechatError, type WechatFailure } from '../domain/wechatError'

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
