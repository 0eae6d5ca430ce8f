import type { Accounts } from '../account/accounts'
import { Refused } from '../errors'
import { type Verdict, verdicts } from './verdict'

const longest = 2500

const judge = (content: string): Verdict => {
  if (content.includes('【违规】')) return verdicts.risky
  return content.includes('【复核】') ? verdicts.review : verdicts.pass
}

const checked = (content: unknown) => {
  if (typeof content !== 'string' || content === '') throw new Refused(44002)
  if ([...content].length > longest) throw new Refused(45002)
  return content
}

/** msg_sec_check, version 2. */
export const createTextCheck = (accounts: Accounts, newTraceId: () => string) => {
  return (body: Record<string, unknown>) => {
    const content = checked(body.content)
    if (body.version !== 2) throw new Refused(47001)
    if (![1, 2, 3, 4].includes(Number(body.scene))) throw new Refused(40129)
    accounts.visited(body.openid)
    const result = judge(content)
    const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
    return { result, detail, trace_id: newTraceId() }
  }
}
