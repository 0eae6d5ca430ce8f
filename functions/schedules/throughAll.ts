import type { From, Slice } from '../domain/page'

const pageSize = 100

const each = async <Item>(items: Item[], act: (item: Item) => Promise<void>): Promise<unknown[]> => {
  const errors: unknown[] = []
  for (const item of items) await act(item).catch((error: unknown) => errors.push(error))
  return errors
}

/** Acts on every item of a list, page by page. One that fails does not hold up the others; the errors come back. */
export const throughAll = async <Item>(
  read: (from: From) => Promise<Slice<Item>>,
  act: (item: Item) => Promise<void>,
): Promise<unknown[]> => {
  const errors: unknown[] = []
  let after: string | undefined
  do {
    const page = await read({ after, limit: pageSize })
    errors.push(...(await each(page.items, act)))
    after = page.after
  } while (after)
  return errors
}
