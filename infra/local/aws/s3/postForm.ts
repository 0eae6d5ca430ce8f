import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import type { Fields, SizeRange } from './postPolicy'
import { S3Error } from './s3Error'

const readFile = async (file: Readable, { least, most }: SizeRange) => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of file as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= most) parts.push(part)
  }
  if (size > most) throw new S3Error('EntityTooLarge')
  if (size < least) throw new S3Error('EntityTooSmall')
  return Buffer.concat(parts)
}

const openForm = (request: IncomingMessage) => {
  try {
    return busboy({ headers: request.headers, limits: { fields: 50, fieldSize: 20_000, files: 1 } })
  } catch {
    throw new S3Error('MalformedPOSTRequest')
  }
}

/** Reads a browser upload; `allow` judges the fields, which stand before the file, and answers the sizes allowed. */
export const readForm = (request: IncomingMessage, allow: (fields: Fields) => SizeRange) =>
  new Promise<{ fields: Fields; body: Buffer }>((resolve, reject) => {
    const fields: Fields = {}
    const form = openForm(request)
    const refuse = (error: unknown) => {
      request.unpipe(form)
      request.resume()
      reject(error)
    }
    let body: Promise<Buffer> | undefined
    form.on('field', (name, value) => {
      fields[name.toLowerCase()] = value
    })
    form.on('file', (_, file) => {
      try {
        body = readFile(file, allow(fields))
        body.catch(refuse)
      } catch (error) {
        refuse(error)
      }
    })
    form.on('error', () => refuse(new S3Error('MalformedPOSTRequest')))
    form.on('close', async () => {
      if (body) body.then(read => resolve({ fields, body: read }), reject)
      else reject(new S3Error('MalformedPOSTRequest', 'POST requires exactly one file upload per request.'))
    })
    request.pipe(form)
  })
