import { createHash } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idBytes = 16

/** 16 bytes as 26 letters of Crockford's base32, the form of a ULID: sorts as the bytes do. */
export const lettersOf = (bytes: Uint8Array): string => {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let at = 0; at < 26; at++) {
    text = letters[Number(value & 31n)] + text
    value >>= 5n
  }
  return text
}

/** The 16 bytes of an id such as `ses_01J…`; undefined where it has another form. */
export const bytesOf = (id: string): Uint8Array | undefined => {
  const text = id.slice(id.indexOf('_') + 1)
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)) return undefined
  let value = 0n
  for (const letter of text) value = (value << 5n) | BigInt(letters.indexOf(letter))
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(idBytes * 2, '0'), 'hex'))
}

/** An id that sorts by `at`; `tail` are the 10 bytes that tell apart what has the same time. */
export const timedId = (prefix: string, at: Date, tail: Uint8Array): string => {
  const bytes = Buffer.alloc(idBytes)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.set(tail.subarray(0, 10), 6)
  return `${prefix}_${lettersOf(bytes)}`
}

export const hashOf = (...parts: string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest()

/** An id that anybody with the same parts arrives at again, so that a retry finds its own record. */
export const derivedId = (prefix: string, ...parts: string[]): string =>
  `${prefix}_${lettersOf(hashOf(prefix, ...parts).subarray(0, idBytes))}`
