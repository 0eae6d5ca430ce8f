const day = 86_400_000
const shanghai = 8 * 3_600_000

/** The ISO week of a moment in Shanghai, `2026-W47`; `back` counts weeks before it. */
export const weekOf = (at: Date, back = 0): string => {
  const local = new Date(at.getTime() + shanghai - back * 7 * day)
  const thursday = new Date(local.getTime() + (4 - (local.getUTCDay() || 7)) * day)
  const days = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / day)
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}
