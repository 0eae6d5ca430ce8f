import type { Deps } from '../domain/deps'
import type { Like } from '../domain/show/like/like'
import { readMark } from '../domain/show/post/post'
import type { LikeChange } from '../domain/show/store'
import type { Change } from './change'
import type { Failure } from './reaction'

const needsWindow = 'likes are counted by shard, and only a mapping with a tumbling window names it'

/** Added, taken back, or neither: a write that changed nothing may still be told. */
const changeOf = ({ sequence, before, after }: Change<Like>): LikeChange[] => {
  if (after && !before) return [{ sequence, delta: 1 }]
  if (before && !after) return [{ sequence, delta: -1 }]
  return []
}

const byPost = (changes: Change<Like>[]): Map<string, LikeChange[]> => {
  const posts = new Map<string, LikeChange[]>()
  for (const change of changes) {
    const { id } = readMark((change.after ?? change.before)?.mark ?? '')
    posts.set(id, [...(posts.get(id) ?? []), ...changeOf(change)])
  }
  return posts
}

/** Adds a batch's likes to each post once; a post that could not be written fails with its own records alone. */
export const countLikes = async (
  { shows, now }: Pick<Deps, 'now' | 'shows'>,
  changes: Change<Like>[],
  shard: string | undefined,
): Promise<Failure[]> => {
  if (shard === undefined) throw new Error(needsWindow)
  const counts = [...byPost(changes)].map(async ([postId, likes]): Promise<Failure[]> => {
    try {
      await shows.countLikes(postId, shard, likes, now())
      return []
    } catch (error) {
      return likes.map(({ sequence }) => ({ sequence, error }))
    }
  })
  return (await Promise.all(counts)).flat()
}
