import { sameSignature, sign } from '../sigv4'
import { S3Error } from './s3Error'

export type Fields = Record<string, string>
type Condition = Record<string, string> | [string, string | number, string | number]
type Policy = { expiration: string; conditions: Condition[] }
export type SizeRange = { least: number; most: number }

const credentialOf = (fields: Fields) => {
  const [accessKey = '', ...scope] = (fields['x-amz-credential'] ?? '').split('/')
  return { accessKey, scope: scope.join('/') }
}

const read = (fields: Fields): Policy => {
  const { policy } = fields
  if (!policy) throw new S3Error('AccessDenied', 'Anonymous uploads are closed')
  try {
    return JSON.parse(Buffer.from(policy, 'base64').toString('utf8'))
  } catch {
    throw new S3Error('InvalidPolicyDocument')
  }
}

/** Fields that a policy need not name. */
const free = (name: string) =>
  ['policy', 'x-amz-signature', 'file'].includes(name) || name.startsWith('x-ignore-')

/** The field a condition names, and whether its value is met; size ranges name none. */
const judged = (condition: Condition, fields: Fields): { name: string; met: boolean } | undefined => {
  if (!Array.isArray(condition)) {
    const [[name = '', value] = []] = Object.entries(condition)
    return { name: name.toLowerCase(), met: fields[name.toLowerCase()] === value }
  }
  const [operator, name, value] = condition
  const field = String(name).replace(/^\$/, '').toLowerCase()
  if (operator === 'eq') return { name: field, met: fields[field] === value }
  if (operator === 'starts-with') return { name: field, met: (fields[field] ?? '').startsWith(String(value)) }
  if (operator === 'content-length-range') return undefined
  throw new S3Error('InvalidPolicyDocument', `Unknown condition ${operator}`)
}

const checkConditions = ({ conditions }: Policy, fields: Fields) => {
  const judgements = conditions.flatMap(condition => judged(condition, fields) ?? [])
  const broken = judgements.find(({ met }) => !met)
  if (broken)
    throw new S3Error('AccessDenied', `Invalid according to Policy: Policy Condition failed: ${broken.name}`)
  const named = new Set(judgements.map(({ name }) => name))
  const extra = Object.keys(fields).find(name => name !== 'bucket' && !free(name) && !named.has(name))
  if (extra) throw new S3Error('AccessDenied', `Invalid according to Policy: Extra input fields: ${extra}`)
}

const sizeOf = ({ conditions }: Policy): SizeRange => {
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      return { least: Number(condition[1]), most: Number(condition[2]) }
    }
  }
  return { least: 0, most: Number.POSITIVE_INFINITY }
}

/**
 * Checks the form of a browser upload against its own signed policy; field names are lower case and hold `bucket`.
 * Answers the sizes allowed and who signed.
 */
export const checkPolicy = (fields: Fields, secretOf: (accessKey: string) => string, now: Date) => {
  const policy = read(fields)
  const { accessKey, scope } = credentialOf(fields)
  const signature = sign(secretOf(accessKey), scope, fields.policy ?? '')
  if (!sameSignature(signature, fields['x-amz-signature'] ?? '')) throw new S3Error('SignatureDoesNotMatch')
  if (!(new Date(policy.expiration) > now)) {
    throw new S3Error('AccessDenied', 'Invalid according to Policy: Policy expired.')
  }
  checkConditions(policy, fields)
  return { accessKey, size: sizeOf(policy) }
}
