import type { BoardOut } from '../../contracts/show'
import type { Actor } from '../actor'
import { needShowOn } from '../county/county'
import type { Deps } from '../deps'
import { refuse } from '../refusal'
import { type Board, type BoardLine, boardNotice, emptyBoard } from './board/board'
import { weekAt, weekNamed } from './board/week'
import { likedOf } from './feed/likedMarks'
import { listedOut, markOf } from './post/post'

type BoardDeps = Pick<Deps, 'now' | 'settings' | 'media' | 'shows'>

const lineOut = ({ media }: BoardDeps, line: BoardLine, liked: Set<string>) => {
  const { id, author, text, cover, likes, publishedAt: at } = line
  const card = { author, text, photos: cover ? [cover] : [] }
  return listedOut(media, { id, state: 'published', card, likes, at }, liked.has(markOf(line)))
}

const boardOf = async ({ shows, now }: BoardDeps, name: string | undefined): Promise<Board> => {
  const week = name === undefined ? weekAt(now()) : (weekNamed(name) ?? refuse('BAD_INPUT', 'week'))
  return (await shows.board(week.name)) ?? emptyBoard(week, now())
}

/** The most liked posts of a week, of this one where none is named. A line shows the first photo. */
export const getBoard = async (
  deps: BoardDeps,
  actor: Actor | undefined,
  { week: name }: { week?: string | undefined },
): Promise<BoardOut> => {
  needShowOn(deps.settings)
  const { week, frozen, updatedAt, lines } = await boardOf(deps, name)
  const liked = await likedOf(deps, actor, lines.map(markOf))
  const posts = lines.map((line, at) => ({ ...lineOut(deps, line, liked), rank: at + 1 }))
  return { week, frozen, updatedAt, notice: boardNotice, posts }
}
