import { boardEntity } from '../../../functions/data/show/boards'
import { derivedId } from '../../../functions/domain/ids'
import { type BoardLine, boardLength, ranked } from '../../../functions/domain/show/board/board'

const line = (number: number, changes: Partial<BoardLine> = {}): BoardLine => ({
  id: derivedId('pos', String(number)),
  publishedAt: new Date(Date.UTC(2026, 10, 17, 0, number)).toISOString(),
  author: '王*',
  text: '今天护河',
  cover: undefined,
  likes: number,
  ...changes,
})

test('the most liked come first, and among equals the earlier', () => {
  const [early, late] = [line(1, { likes: 5 }), line(2, { likes: 5 })]
  expect(ranked([line(3), late, early]).map(({ id }) => id)).toEqual([early.id, late.id, line(3).id])
})

test('fifty stand there, none without a like', () => {
  expect(ranked(Array.from({ length: 200 }, (_, at) => line(at)))).toHaveLength(boardLength)
  expect(ranked([line(1, { likes: 0 })])).toEqual([])
})

/** Chinese that repeats little, so that it packs badly. */
const varied = (seed: number) =>
  Array.from({ length: 40 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104_729) % 20_900)),
  ).join('')

test('a full board is one read of 4 KB and comes back as it was', () => {
  const lines = Array.from({ length: 50 }, (_, at) =>
    line(at, {
      author: '爱跑步的老李',
      cover: derivedId('x', `cover ${at}`).slice(2),
      likes: 1000 - at,
      text: varied(at),
    }),
  )
  const item = boardEntity.toItem({
    week: '2026-W47',
    frozen: true,
    updatedAt: '2026-11-22T16:00:00.000Z',
    lines,
  })
  expect((item.ids as Uint8Array).length + (item.lines as Uint8Array).length).toBeLessThanOrEqual(3_900)
  const board = boardEntity.fromItem(item)
  expect(board).toMatchObject({ week: '2026-W47', frozen: true })
  expect(board.lines.map(({ text, ...rest }) => rest)).toEqual(lines.map(({ text, ...rest }) => rest))
  expect([...(board.lines[0]?.text ?? '')].length).toBeGreaterThanOrEqual(8)
})
