import type { Media } from '../../../functions/domain/ports'

/** Object storage in memory: what was uploaded, what waits for a check, and what everyone may see. */
export type MemoryMedia = Media & Record<'uploads' | 'waiting' | 'public', Map<string, Uint8Array>>

export const memoryMedia = (): MemoryMedia => {
  const uploads = new Map<string, Uint8Array>()
  const waiting = new Map<string, Uint8Array>()
  const shown = new Map<string, Uint8Array>()
  return {
    ...{ uploads, waiting, public: shown },
    uploadPolicy: async ({ key }) => ({ url: 'http://storage.test/', fields: { key } }),
    upload: async key => uploads.get(key),
    dropUpload: async key => void uploads.delete(key),
    keepWaiting: async (key, body) => void waiting.set(key, body),
    checkLink: async key => `http://storage.test/check/${key}`,
    dropWaiting: async key => void waiting.delete(key),
    publish: async (waitingKey, publicKey) => {
      const body = waiting.get(waitingKey)
      if (!body) throw new Error(`nothing waits at ${waitingKey}`)
      shown.set(publicKey, body)
    },
    withdraw: async key => void shown.delete(key),
    publicUrl: key => `http://storage.test/${key}`,
  }
}
