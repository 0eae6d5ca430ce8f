import { createHash } from 'node:crypto'

/** The same sequence for the same seed, on every machine. */
export type Random = {
  /** In [0, 1). */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A copy in another order. */
  shuffle<Item>(items: readonly Item[]): Item[]
  /** Up to `count` different items. */
  some<Item>(items: readonly Item[], count: number): Item[]
  /** A sequence of its own, so that one part of the county does not move when another grows. */
  fork(name: string): Random
}

const seedOf = (text: string) => createHash('sha256').update(text).digest().readUInt32LE(0)

/** Mulberry32: 32 bits of state are plenty for a demo. */
const numbers = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const swap = <Item>(items: Item[], a: number, b: number) => {
  const held = items[a] as Item
  items[a] = items[b] as Item
  items[b] = held
}

export const randomOf = (seed: string): Random => {
  const next = numbers(seedOf(seed))
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const shuffle = <Item>(items: readonly Item[]) => {
    const mixed = [...items]
    for (let at = mixed.length - 1; at > 0; at--) swap(mixed, at, int(0, at))
    return mixed
  }
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick: items => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[int(0, items.length - 1)] as (typeof items)[number]
    },
    shuffle,
    some: (items, count) => shuffle(items).slice(0, count),
    fork: name => randomOf(`${seed}/${name}`),
  }
}
