/** The moment so many hours from now, or before now. */
export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
