export type MallStore = Record<never, never>
