import type * as z from 'zod'

export type Item = Record<string, unknown>
export type Key = { pk: string; sk: string }

type Definition<Shape extends z.ZodType> = {
  type: string
  v: number
  shape: Shape
  key: (value: z.infer<Shape>) => Key
  /** Keys of the indexes the item stands in; an undefined one leaves it out. */
  indexes?: (value: z.infer<Shape>) => Record<string, string | undefined>
  /** Brings an item of the version before to this one. */
  upgrade?: (item: Item) => Item
}

const withoutUndefined = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))

/** A kind of item: its shape, its key, and the way between the two. Every item says its type and version. */
export const defineEntity = <Shape extends z.ZodType<object>>(definition: Definition<Shape>) => {
  const { type, v, shape, key, indexes, upgrade } = definition
  return {
    type,
    key,
    toItem: (value: z.infer<Shape>): Item & Key =>
      withoutUndefined({ ...shape.parse(value), ...indexes?.(value), ...key(value), type, v }) as Item & Key,
    fromItem: (item: Item): z.infer<Shape> => shape.parse(item.v === v ? item : (upgrade?.(item) ?? item)),
  }
}
