import * as z from 'zod'

/**
 * A post as lists show it; a feed of twenty is one read only while a card stays small. `photos` are the photos'
 * refs. A long text is cut here and kept whole on the post.
 */
export const cardShape = z.lazy(() =>
  z.object({
    author: z.string(),
    text: z.string(),
    cut: z.boolean().optional(),
    photos: z.array(z.string()),
    topicId: z.string().optional(),
    topicName: z.string().optional(),
    /** What stood behind it: the service that its author was seen at. */
    activity: z.object({ title: z.string(), siteName: z.string() }).optional(),
  }),
)
export type Card = z.infer<typeof cardShape>

/** Bytes of a card as JSON: with its keys it then takes less than a twentieth of 16 KB in the index. */
export const mostCardBytes = 680

const bytesOf = (card: Card) => Buffer.byteLength(JSON.stringify(card))

/** The longest beginning of the text that the card can hold; whole characters only. */
const cutToFit = (card: Card): Card => {
  const letters = [...card.text]
  let length = letters.length
  const cut = (): Card => ({ ...card, text: `${letters.slice(0, length).join('')}…`, cut: true })
  while (length > 0 && bytesOf(cut()) > mostCardBytes) length--
  return cut()
}

/** The card, and the whole text where the card does not hold it. */
export const cardOf = (whole: Card): { card: Card; text?: string } =>
  bytesOf(whole) <= mostCardBytes ? { card: whole } : { card: cutToFit(whole), text: whole.text }
