import { Refused } from '../errors'
import { type Accounts, openidOf } from './accounts'

const code = /^phone:(1\d{10})(?::([^:]{1,64}))?$/

type Options = { appId: string; accounts: Accounts; now: () => number }

/** getuserphonenumber: `phone:NUMBER` is that number in any hand, `phone:NUMBER:NAME` in that person's only. */
export const createPhone = ({ appId, accounts, now }: Options) => {
  const checkOwner = (openid: unknown, name: string | undefined) => {
    accounts.known(openid)
    if (name && openid !== openidOf(appId, name)) throw new Refused(40003)
  }
  return (body: Record<string, unknown>) => {
    const [, number, name] = code.exec(String(body.code)) ?? []
    if (!number) throw new Refused(40029)
    if (body.openid !== undefined) checkOwner(body.openid, name)
    return {
      phone_info: {
        phoneNumber: number,
        purePhoneNumber: number,
        countryCode: '86',
        watermark: { timestamp: Math.floor(now() / 1000), appid: appId },
      },
    }
  }
}
