export type ShowStore = Record<never, never>
