/** So many of a kind, the nth made from its number. */
export const page = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n))
