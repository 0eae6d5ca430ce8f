import { type CursorScope, openCursor, sealCursor } from './cursor'
import type { KeyRing } from './ports'

/** Where a page begins, and how many it holds at the most. */
export type From = { after?: string | undefined; limit: number }
/** A part of a list; `after` is where it ended, if more follows. */
export type Slice<Item> = { items: Item[]; after?: string | undefined }

type Asked = { scope: CursorScope; cursor: string | undefined; limit: number }

/** Reads a page of a list that cursors run through; `next` is the cursor of the one that follows. */
export const readPage = async <Item>(
  ring: KeyRing,
  { scope, cursor, limit }: Asked,
  read: (from: From) => Promise<Slice<Item>>,
): Promise<{ items: Item[]; next: { cursor?: string } }> => {
  const { items, after } = await read({ after: openCursor(ring, scope, cursor), limit })
  return { items, next: after ? { cursor: sealCursor(ring, scope, after) } : {} }
}

type Place = [list: number, after?: string]

/** Reads several lists, each known by an id or whatever else `read` takes, as if they were one. */
export const oneAfterAnother = <Item, Id>(ids: Id[], read: (id: Id, from: From) => Promise<Slice<Item>>) => {
  const readOn = async ({ after, limit }: From): Promise<Slice<Item>> => {
    const [list, inside]: Place = after === undefined ? [0] : JSON.parse(after)
    const id = ids[list]
    if (id === undefined) return { items: [] }
    const { items, after: rest } = await read(id, { after: inside, limit })
    if (rest !== undefined) return { items, after: JSON.stringify([list, rest]) }
    if (list + 1 >= ids.length) return { items }
    const next = JSON.stringify([list + 1])
    if (items.length >= limit) return { items, after: next }
    const more = await readOn({ after: next, limit: limit - items.length })
    return { ...more, items: [...items, ...more.items] }
  }
  return readOn
}
