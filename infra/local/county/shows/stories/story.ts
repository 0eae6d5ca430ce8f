/** What people write of a day: how it went, by the idea's key, and how they felt about it. */
export type Stories = { days: Readonly<Record<string, readonly string[]>>; feelings: readonly string[] }
