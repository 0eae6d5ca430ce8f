import { type CursorScope, openCursor, sealCursor } from './cursor'
import type { KeyRing } from './deps'

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
