import * as z from 'zod'
import { type EntryOut, entryCauses } from '../../../contracts/ledger'
import { derivedId } from '../../ids'

/** An account of the ledger: the county, or a person, voucher or merchant by its id. */
type AccountName = string
export const county: AccountName = 'county'

/** One movement of points, never changed once written: it leaves one account and reaches another. */
export const entryShape = z.lazy(() =>
  z.object({
    id: z.string(),
    /** Whose partition keeps it. */
    personId: z.string(),
    debit: z.string(),
    credit: z.string(),
    points: z.int().positive(),
    cause: z.enum(entryCauses),
    /** The record that brought it about: an attendance, a voucher. */
    causeId: z.string(),
    /** What the person reads beside the points. */
    title: z.string(),
    at: z.iso.datetime(),
    /** Request id, or the name of the job. */
    by: z.string(),
  }),
)
export type Entry = z.infer<typeof entryShape>

type Movement = Omit<Entry, 'id' | 'debit' | 'credit'>

const accountsOf = ({ cause, causeId, personId }: Movement): [debit: AccountName, credit: AccountName] => {
  if (cause === 'redeem') return [personId, causeId]
  if (cause === 'refund') return [causeId, personId]
  return cause === 'expiry' ? [personId, county] : [county, personId]
}

/** The entry of a movement; its id follows from the cause, whose record guards that it books once. */
export const entryOf = (movement: Movement): Entry => {
  const { personId, cause, causeId } = movement
  const [debit, credit] = accountsOf(movement)
  return { ...movement, id: derivedId('ent', personId, cause, causeId), debit, credit }
}

/** As its owner reads it: points that left are negative. */
export const toEntryOut = ({ id, cause, title, points, at, debit, personId }: Entry): EntryOut => ({
  id,
  cause,
  title,
  points: debit === personId ? -points : points,
  at,
})
