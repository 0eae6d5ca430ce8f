import { checkDigitOf } from '../../../contracts/platformNumber'
import { hashOf } from '../../ids'

const bodyDigits = 11
const bodies = 9n * 10n ** BigInt(bodyDigits - 1)
const firstBody = 10n ** BigInt(bodyDigits - 1)

/**
 * 平台编号 of a person: 11 digits from the person's id and a check digit. Two people may arrive at the same one,
 * so it is held by a guard; `attempt` leads to the next.
 */
export const platformNumber = (personId: string, attempt: number): string => {
  const hash = hashOf('platform-number', personId, String(attempt)).readBigUInt64BE()
  const body = String(firstBody + (hash % bodies))
  return body + checkDigitOf(body)
}
