import { type ListedPost, markOf } from '../post/post'
import type { Week } from './week'

/** A post's line on the board: small, so that fifty of them are one read. */
export type BoardLine = {
  id: string
  publishedAt: string
  author: string
  text: string
  /** Ref of the first photo. */
  cover?: string | undefined
  likes: number
}

export type Board = { week: string; frozen: boolean; updatedAt: string; lines: BoardLine[] }

export const boardNotice = '榜单仅作展示，不作考核依据'
export const boardLength = 50

const byLikes = (a: BoardLine, b: BoardLine) => b.likes - a.likes || (markOf(a) < markOf(b) ? -1 : 1)

/** The most liked first, and among equals the earlier; nobody stands there without a like. */
export const ranked = (lines: BoardLine[]): BoardLine[] =>
  lines
    .filter(({ likes }) => likes > 0)
    .sort(byLikes)
    .slice(0, boardLength)

export const lineOf = ({ id, at, likes, card }: ListedPost): BoardLine => ({
  ...{ id, likes, publishedAt: at },
  author: card.author,
  text: card.text,
  cover: card.photos[0],
})

export const emptyBoard = ({ name, to }: Week, now: Date): Board => ({
  week: name,
  frozen: to <= now,
  updatedAt: now.toISOString(),
  lines: [],
})
