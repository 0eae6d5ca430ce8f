import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { bytesOf, lettersOf } from '../../domain/ids'
import type { Board, BoardLine } from '../../domain/show/board/board'
import type { ShowStore } from '../../domain/show/store'
import { conditional } from '../conditional'
import { defineEntity, type Key } from '../entity'
import { get } from '../get'
import type { Tables } from '../tables'

const idBytes = 16
/** One read of half a unit, less what else the item holds. */
const mostBytes = 3_900
const textLengths = [30, 24, 20, 16, 12]
const shortest = 8

const packedLine = z.tuple([z.string(), z.string(), z.number(), z.number(), z.boolean()])
type Packed = { ids: Uint8Array; lines: Uint8Array }

const bytesFor = (id: string): Uint8Array => {
  const bytes = bytesOf(id)
  if (!bytes) throw new Error(`not an id of ours: ${id}`)
  return bytes
}

const cut = (text: string, length: number) => {
  const letters = [...text]
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text
}

const packWith = (lines: BoardLine[], length: number): Packed => {
  const rest = lines.map(({ author, text, likes, publishedAt, cover }) => [
    ...[author, cut(text, length), likes, Date.parse(publishedAt)],
    cover !== undefined,
  ])
  const ids = lines.flatMap(({ id, cover }) => [bytesFor(id), ...(cover ? [bytesFor(cover)] : [])])
  return { ids: Buffer.concat(ids), lines: brotliCompressSync(JSON.stringify(rest)) }
}

/** Fifty lines in 4 KB: ids as bytes, the rest compressed, texts as long as there is room. */
const pack = (lines: BoardLine[]): Packed => {
  for (const length of textLengths) {
    const packed = packWith(lines, length)
    if (packed.ids.length + packed.lines.length <= mostBytes) return packed
  }
  return packWith(lines, shortest)
}

const namesIn = (ids: Uint8Array) =>
  Array.from({ length: ids.length / idBytes }, (_, at) =>
    lettersOf(ids.subarray(at * idBytes, (at + 1) * idBytes)),
  )

const unpack = ({ ids, lines }: Packed): BoardLine[] => {
  const names = namesIn(ids)
  const nextId = () => names.shift() ?? ''
  const rest = z.array(packedLine).parse(JSON.parse(brotliDecompressSync(lines).toString()))
  return rest.map(([author, text, likes, publishedAt, hasCover]) => ({
    id: `pos_${nextId()}`,
    cover: hasCover ? nextId() : undefined,
    ...{ author, text, likes, publishedAt: new Date(publishedAt).toISOString() },
  }))
}

const boardKey = (week: string): Key => ({ pk: `board#${week}`, sk: 'board' })
const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

const packedBoardEntity = defineEntity({
  type: 'board',
  v: 1,
  shape: z.lazy(() =>
    z.object({ week: z.string(), frozen: z.boolean(), updatedAt: z.string(), ids: bytes, lines: bytes }),
  ),
  key: ({ week }) => boardKey(week),
})

/** A week's board, packed into one small item. */
export const boardEntity = {
  toItem: ({ lines, ...board }: Board) => packedBoardEntity.toItem({ ...board, ...pack(lines) }),
  fromItem: (item: Record<string, unknown>): Board => {
    const { ids, lines, ...board } = packedBoardEntity.fromItem(item)
    return { ...board, lines: unpack({ ids, lines }) }
  },
}

export const showBoards = (tables: Tables): Pick<ShowStore, 'board' | 'saveBoard'> => ({
  board: async week => {
    const item = await get(tables, 'shows', boardKey(week))
    return item && boardEntity.fromItem(item)
  },
  saveBoard: async board => {
    const put = new PutCommand({
      TableName: tables.name('shows'),
      Item: boardEntity.toItem(board),
      ConditionExpression: 'attribute_not_exists(pk) OR frozen = :no',
      ExpressionAttributeValues: { ':no': false },
    })
    await conditional(tables, put)
  },
})
