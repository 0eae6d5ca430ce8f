import { PhotoError, type ProcessedPhoto, processPhoto } from './reencodePhoto'

/** The copies to keep of an upload; undefined where it cannot become a photo. */
export const copiesOf = (upload: Uint8Array): Promise<ProcessedPhoto | undefined> =>
  processPhoto(Buffer.from(upload)).catch((error: unknown) => {
    if (error instanceof PhotoError) return undefined
    throw error
  })
