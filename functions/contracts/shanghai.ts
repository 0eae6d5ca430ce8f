export const shanghaiOffset = 8 * 3600_000
const day = 24 * 3600_000

/** The calendar day of Asia/Shanghai, `YYYY-MM-DD`. Shanghai has had no summer time since 1991. */
export const dayOf = (at: Date): string => new Date(at.getTime() + shanghaiOffset).toISOString().slice(0, 10)

/** Midnight of the Monday on or before a day, both as days of UTC. */
export const mondayOf = (midnight: number) => midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day

/** The ISO week of Asia/Shanghai, `YYYY-Www`: it begins on Monday and belongs to the year of its Thursday. */
export const weekOf = (at: Date): string => {
  const thursday = mondayOf(Date.parse(dayOf(at))) + 3 * day
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}
