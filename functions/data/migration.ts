import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { defineEntity, type Item, type Key } from './entity'
import { get } from './get'
import type { TableName } from './table'
import type { Tables } from './tables'
import { type Change, sendUpdate } from './write'

/** Moves items of one type from a version to the next, field by field, while people use them. */
export type Migration = {
  /** Never given to another. */
  name: string
  table: TableName
  type: string
  from: number
  to: number
  /** What changes of an item beside its version; `when` guards what people may have written meanwhile. */
  change: (item: Item) => Change
}

/**
 * How far a migration is: where the next step begins, how many items it moved, and how many of this pass changed under
 * it, so that another pass looks at them again.
 */
const progressEntity = defineEntity({
  type: 'migration',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      name: z.string(),
      after: z.string().optional(),
      moved: z.int(),
      missed: z.int(),
      done: z.boolean(),
    }),
  ),
  key: ({ name }) => ({ pk: 'migrations', sk: name }),
})
export type Progress = ReturnType<typeof progressEntity.fromItem>

const itemsOfStep = 200
const atOnce = 20

const progressOf = async (tables: Tables, { name }: Migration): Promise<Progress> => {
  const begun = { name, moved: 0, missed: 0, done: false }
  const item = await get(tables, 'system', progressEntity.key(begun), { fresh: true })
  return item ? progressEntity.fromItem(item) : begun
}

const save = async ({ client, name }: Tables, progress: Progress) => {
  await client.send(new PutCommand({ TableName: name('system'), Item: progressEntity.toItem(progress) }))
}

/** False where the item changed since it was read, or is moved already. */
const move = async (tables: Tables, { table, from, to, change }: Migration, item: Item) => {
  const { set, when, values, ...rest } = change(item)
  const written = await sendUpdate(tables, table, { pk: item.pk, sk: item.sk } as Key, {
    ...rest,
    set: { ...set, v: to },
    when: ['#v = :from', ...(when ? [when] : [])].join(' AND '),
    values: { ...values, from },
  })
  return written.done
}

const moveAll = async (tables: Tables, migration: Migration, items: Item[]): Promise<number> => {
  let moved = 0
  for (let at = 0; at < items.length; at += atOnce) {
    const written = items.slice(at, at + atOnce).map(item => move(tables, migration, item))
    moved += (await Promise.all(written)).filter(Boolean).length
  }
  return moved
}

const readStep = async ({ client, name }: Tables, { table, type, from }: Migration, { after }: Progress) => {
  const scan = new ScanCommand({
    TableName: name(table),
    FilterExpression: '#type = :type AND #v = :from',
    ExpressionAttributeNames: { '#type': 'type', '#v': 'v' },
    ExpressionAttributeValues: { ':type': type, ':from': from },
    ExclusiveStartKey: after ? (JSON.parse(after) as Item) : undefined,
    Limit: itemsOfStep,
    ConsistentRead: true,
  })
  return client.send(scan)
}

/** A pass that met nothing in motion was the last. */
const step = async (tables: Tables, migration: Migration, progress: Progress): Promise<Progress> => {
  const { Items = [], LastEvaluatedKey } = await readStep(tables, migration, progress)
  const moved = await moveAll(tables, migration, Items)
  const missed = progress.missed + Items.length - moved
  const sum = { ...progress, moved: progress.moved + moved }
  if (LastEvaluatedKey) return { ...sum, missed, after: JSON.stringify(LastEvaluatedKey) }
  return { ...sum, missed: 0, after: undefined, done: missed === 0 }
}

/**
 * Moves on from where the run before ended, step by step while there is time; what is moved already is passed over, so
 * that a run may be cut off anywhere, or meet another. Answers how far it is.
 */
export const migrate = async (
  tables: Tables,
  migration: Migration,
  hasTime: () => boolean,
): Promise<Progress> => {
  let progress = await progressOf(tables, migration)
  while (!progress.done && hasTime()) {
    progress = await step(tables, migration, progress)
    await save(tables, progress)
  }
  return progress
}
