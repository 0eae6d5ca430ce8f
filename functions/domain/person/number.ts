import { hashOf } from '../ids'

const bodyDigits = 11
const bodies = 9n * 10n ** BigInt(bodyDigits - 1)
const firstBody = 10n ** BigInt(bodyDigits - 1)

/** ISO 7064 MOD 11,10: tells any one wrong digit, and nearly all neighbours changed round. */
const checkDigitOf = (body: string): string => {
  const product = [...body].reduce((rest, digit) => (((rest + Number(digit)) % 10 || 10) * 2) % 11, 10)
  return String((11 - product) % 10)
}

/**
 * 平台编号 of a person: 11 digits from the person's id and a check digit. Two people may arrive at the same one,
 * so it is claimed by a guard; `attempt` leads to the next.
 */
export const platformNumber = (personId: string, attempt: number): string => {
  const hash = hashOf('platform-number', personId, String(attempt)).readBigUInt64BE()
  const body = String(firstBody + (hash % bodies))
  return body + checkDigitOf(body)
}

export const isPlatformNumber = (text: string): boolean =>
  /^[1-9]\d{11}$/.test(text) && checkDigitOf(text.slice(0, bodyDigits)) === text[bodyDigits]
