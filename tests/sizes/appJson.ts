/** What a built mini-program says of itself. */
export type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] }

export const pagesOf = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map(page => `${root}/${page}`)),
]
