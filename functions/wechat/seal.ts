import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

const block = 32
const random = 16
const header = random + 4

const equal = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Whether `signature` is WeChat's over these parts (sha1 of the sorted parts), compared in constant time. */
export const signedBy = (signature: string, ...parts: string[]) =>
  equal(signature, createHash('sha1').update(parts.sort().join('')).digest('hex'))

const unpad = (padded: Buffer) => {
  const added = padded.at(-1) ?? 0
  if (added < 1 || added > block || added > padded.length) throw new Error('bad padding')
  return padded.subarray(0, padded.length - added)
}

const split = (plain: Buffer) => {
  const end = header + plain.readUInt32BE(random)
  if (end > plain.length) throw new Error('bad length')
  return { message: plain.toString('utf8', header, end), appId: plain.toString('utf8', end) }
}

/** Opens a push encrypted under an EncodingAESKey (43 characters); undefined where the key does not fit. */
export const unseal = (encrypted: string, encodingAesKey: string) => {
  try {
    const key = Buffer.from(`${encodingAesKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    return split(unpad(Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])))
  } catch {
    return undefined
  }
}
