import type * as z from 'zod'

export type Item = Record<string, unknown>
export type Key = { pk: string; sk: string }
type Lazy = z.ZodLazy<z.ZodType<object>>

type Definition<Shape extends Lazy> = {
  type: string
  v: number
  /** Made with the first item: a cold start waits for no shape that its first event does without. */
  shape: Shape
  key: (value: z.infer<Shape>) => Key
  /** Keys of the indexes the item stands in; an undefined one leaves it out. */
  indexes?: (value: z.infer<Shape>) => Record<string, string | undefined>
  /** Fields that only the key carries, so that the item stays small. */
  fromKey?: (key: Key) => Partial<z.infer<Shape>>
  /** Brings an item of the version before to this one. */
  upgrade?: (item: Item) => Item
}

const without = (item: Item, names: string[]): Item =>
  Object.fromEntries(
    Object.entries(item).filter(([name, value]) => value !== undefined && !names.includes(name)),
  )

/**
 * A kind of item: its shape, its key, and the way between the two. Every item says its type and version: the `stamp`,
 * which an update that may make the item sets, too.
 */
export const defineEntity = <Shape extends Lazy>(definition: Definition<Shape>) => {
  const { type, v, shape, key, indexes, fromKey, upgrade } = definition
  const stamp = { type, v }
  const toItem = (value: z.infer<Shape>): Item & Key => {
    const itemKey = key(value)
    const fields = without(shape.parse(value) as Item, Object.keys(fromKey?.(itemKey) ?? {}))
    return { ...without({ ...fields, ...indexes?.(value) }, []), ...itemKey, ...stamp }
  }
  const fromItem = (item: Item): z.infer<Shape> => {
    const current = item.v === v ? item : (upgrade?.(item) ?? item)
    return shape.parse({ ...current, ...fromKey?.(item as Key) })
  }
  return { type, stamp, key, toItem, fromItem }
}
