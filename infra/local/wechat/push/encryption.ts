import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** What the two sides of the push share, as typed into WeChat's console. */
export type PushSecrets = { appId: string; pushToken: string; encodingAesKey: string }

const block = 32

const pad = (plain: Buffer) => {
  const missing = block - (plain.length % block)
  return Buffer.concat([plain, Buffer.alloc(missing, missing)])
}

const framed = (message: string, appId: string) => {
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([randomBytes(16), length, text, Buffer.from(appId)])
}

const encrypt = (message: string, { appId, encodingAesKey }: PushSecrets) => {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(pad(framed(message, appId))), cipher.final()]).toString('base64')
}

const sign = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** Encrypts and signs one push in safe mode: the query of its address and the cipher text. `now` in ms. */
export const seal = (message: string, openid: string, now: number, secrets: PushSecrets) => {
  const encrypted = encrypt(message, secrets)
  const timestamp = String(Math.floor(now / 1000))
  const nonce = String(randomBytes(4).readUInt32BE())
  const query = new URLSearchParams({
    signature: sign(secrets.pushToken, timestamp, nonce),
    timestamp,
    nonce,
    openid,
    encrypt_type: 'aes',
    msg_signature: sign(secrets.pushToken, timestamp, nonce, encrypted),
  })
  return { query, encrypted }
}
