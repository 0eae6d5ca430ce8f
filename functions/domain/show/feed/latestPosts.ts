import type { Page } from '../../../contracts/common'
import type { PostOut } from '../../../contracts/show'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { type From, readPage } from '../../page'
import { monthOf } from '../board/week'
import { type ListedPost, listedMark, listedOut, pageSize, readMark, sliceOf } from '../post/post'
import { complete, likesFrom } from './likedMarks'

type FeedDeps = Pick<Deps, 'now' | 'keys' | 'media' | 'shows'>

/** Goes on in the months before, until the page is full or nothing older was ever published. */
const olderMonths = async ({ shows }: FeedDeps, month: string, posts: ListedPost[], limit: number) => {
  const page = [...posts]
  for (const earlier of await shows.monthsBefore(month)) {
    if (page.length === limit) break
    page.push(...(await shows.publishedIn(earlier, { limit: limit - page.length })))
  }
  return page
}

const publishedPosts = async (deps: FeedDeps, { after, limit }: From): Promise<ListedPost[]> => {
  const month = monthOf(after ? new Date(readMark(after).publishedAt) : deps.now())
  const posts = await deps.shows.publishedIn(month, { olderThan: after, limit })
  return posts.length === limit ? posts : olderMonths(deps, month, posts, limit)
}

/** The newest posts of the county, and which of them the reader likes: two reads side by side. */
export const latestPosts = async (
  deps: FeedDeps,
  actor: Actor | undefined,
  cursor: string | undefined,
): Promise<Page<'posts', PostOut>> => {
  const asked = { scope: { endpoint: 'listPosts', filter: 'latest', personId: actor?.personId }, cursor }
  const { items, next } = await readPage(deps.keys.cursor, { ...asked, limit: pageSize }, async from => {
    const [posts, stretch] = await Promise.all([
      publishedPosts(deps, from),
      likesFrom(deps, actor, from.after),
    ])
    const liked = await complete(deps, actor, posts.map(listedMark), stretch)
    return sliceOf(posts, from, post => listedOut(deps.media, post, liked.has(listedMark(post))))
  })
  return { posts: items, ...next }
}
