import type { Deps } from '../../deps'
import { type ListedPost, listedMark } from '../post/post'
import { type BoardLine, lineOf, ranked } from './board'
import { monthsOf, type Week, weekAt, weekBefore } from './week'

type BoardDeps = Pick<Deps, 'now' | 'shows'>

const pageOfPosts = 200

/** What was published in a month, newest first, down to a moment. */
async function* publishedSince(
  { shows }: BoardDeps,
  month: string,
  from: string,
): AsyncGenerator<ListedPost> {
  let olderThan: string | undefined
  do {
    const posts = await shows.publishedIn(month, { olderThan, limit: pageOfPosts })
    for (const post of posts) {
      if (post.at < from) return
      yield post
    }
    const last = posts.length === pageOfPosts ? posts.at(-1) : undefined
    olderThan = last && listedMark(last)
  } while (olderThan)
}

const linesOf = async (deps: BoardDeps, week: Week): Promise<BoardLine[]> => {
  const [from, to] = [week.from.toISOString(), week.to.toISOString()]
  const lines: BoardLine[] = []
  for (const month of monthsOf(week))
    for await (const post of publishedSince(deps, month, from)) if (post.at < to) lines.push(lineOf(post))
  return ranked(lines)
}

const recount = async (deps: BoardDeps, week: Week) => {
  const now = deps.now()
  const lines = await linesOf(deps, week)
  await deps.shows.saveBoard({ week: week.name, frozen: week.to <= now, updatedAt: now.toISOString(), lines })
}

/** Counts this week's board anew; the first run after Monday 00:00 counts last week's once more and freezes it. */
export const recountBoards = async (deps: BoardDeps): Promise<void> => {
  const week = weekAt(deps.now())
  const last = weekBefore(week)
  if (!(await deps.shows.board(last.name))?.frozen) await recount(deps, last)
  await recount(deps, week)
}
