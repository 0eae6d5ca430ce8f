import * as z from 'zod'

type Fields = { [name: string]: string | Fields }

const element = /<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([\s\S]*?))<\/\1>/g

const readXml = (xml: string): Fields =>
  Object.fromEntries(
    [...xml.matchAll(element)].map(([, name, cdata, content = '']) => [
      name,
      cdata ?? (content.includes('<') ? readXml(content) : content),
    ]),
  )

const isJson = (text: string) => text.trimStart().startsWith('{')

const verdict = z.object({ suggest: z.enum(['pass', 'review', 'risky']) })
const pictureChecked = z.object({
  trace_id: z.string().min(1),
  errcode: z.coerce.number(),
  result: verdict.optional(),
})

/** The cipher text of a push; undefined where there is none. Read before the signature is known to be good. */
export const readEncrypted = (body: string): string | undefined => {
  if (!isJson(body)) return /<Encrypt><!\[CDATA\[([\w+/=]+)\]\]><\/Encrypt>/.exec(body)?.[1]
  return z.object({ Encrypt: z.string() }).safeParse(JSON.parse(body)).data?.Encrypt
}

/** What WeChat told us. */
export type PushEvent =
  | { kind: 'picture-checked'; traceId: string; suggest: 'pass' | 'review' | 'risky' }
  | { kind: 'other'; event: string }

/** A picture that WeChat could not look at is for a human to judge. */
const readPictureChecked = (fields: object): PushEvent => {
  const { trace_id: traceId, errcode, result } = pictureChecked.parse(fields)
  return { kind: 'picture-checked', traceId, suggest: errcode === 0 && result ? result.suggest : 'review' }
}

/** Reads a decrypted message, JSON or XML as the console was told; throws where it is neither. */
export const readMessage = (text: string): PushEvent => {
  const fields = isJson(text) ? JSON.parse(text) : readXml(text).xml
  const { Event } = z.object({ Event: z.string().default('') }).parse(fields)
  return Event === 'wxa_media_check' ? readPictureChecked(fields) : { kind: 'other', event: Event }
}
