import { type Board, lineOf, ranked } from '../../../../functions/domain/show/board/board'
import { type Week, weekAt, weekBefore } from '../../../../functions/domain/show/board/week'
import type { DemoPost } from './posts'

const weeksBack = 8

const boardOf = ({ name, from, to }: Week, posts: DemoPost[], now: Date): Board => {
  const within = posts.filter(
    ({ publishedAt }) => publishedAt >= from.toISOString() && publishedAt < to.toISOString(),
  )
  const lines = within.map(post => lineOf({ ...post, at: post.publishedAt }))
  return { week: name, frozen: to <= now, updatedAt: now.toISOString(), lines: ranked(lines) }
}

const weeksUntil = (now: Date): Week[] => {
  const weeks = [weekAt(now)]
  for (let left = weeksBack; left > 0; left--) weeks.push(weekBefore(weeks.at(-1) ?? weekAt(now)))
  return weeks
}

/** This week's board as it stands, and those of the weeks before, frozen. `likes` of the posts are counted. */
export const boardsOf = (posts: DemoPost[], now: Date): Board[] =>
  weeksUntil(now).map(week => boardOf(week, posts, now))
