import { type From, oneAfterAnother, type Slice } from '../../../functions/domain/page'

const lists: Record<string, number[]> = { first: [1, 2, 3], none: [], last: [4, 5, 6, 7] }

const read = async (id: string, { after = '0', limit }: From): Promise<Slice<number>> => {
  const all = lists[id] ?? []
  const end = Number(after) + limit
  return { items: all.slice(Number(after), end), ...(end < all.length ? { after: `${end}` } : {}) }
}

const pagesOf = async (ids: string[], limit: number) => {
  const readOn = oneAfterAnother(ids, read)
  const pages: number[][] = []
  let after: string | undefined
  do {
    const page = await readOn({ after, limit })
    pages.push(page.items)
    after = page.after
  } while (after)
  return pages
}

test('several lists read as one, in full pages', async () => {
  expect(await pagesOf(['first', 'none', 'last'], 2)).toEqual([[1, 2], [3, 4], [5, 6], [7]])
})

test('a page that ends with its list goes on with the next', async () => {
  expect(await pagesOf(['first', 'last'], 3)).toEqual([[1, 2, 3], [4, 5, 6], [7]])
  expect(await pagesOf(['none'], 3)).toEqual([[]])
})
