import * as z from 'zod'
import type { Entry } from '../../domain/ledger/entry/entry'
import { defineEntity } from '../entity'
import type { Tables } from '../tables'
import type { Write } from '../transact'

export const entryPrefix = 'e#'

const shape = z.lazy(() =>
  z.object({
    id: z.string(),
    personId: z.string(),
    debit: z.string(),
    credit: z.string(),
    points: z.int().positive(),
    cause: z.enum(['service', 'redeem', 'refund', 'expiry', 'opening']),
    causeId: z.string(),
    title: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
  }),
) satisfies z.ZodType<Entry>

const fieldsOf = (sk: string) => {
  const [, at = '', id = ''] = sk.split('#')
  return { at, id }
}

/** A ledger entry in its person's partition, by time. */
export const entryEntity = defineEntity({
  type: 'entry',
  v: 1,
  shape,
  key: ({ personId, at, id }) => ({ pk: personId, sk: `${entryPrefix}${at}#${id}` }),
  fromKey: ({ pk, sk }) => ({ personId: pk, ...fieldsOf(sk) }),
})

/** Books an entry inside a transaction whose other writes guard its cause. */
export const putEntry = (tables: Tables, entry: Entry): Write => ({
  Put: {
    TableName: tables.name('people'),
    Item: entryEntity.toItem(entry),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
})
