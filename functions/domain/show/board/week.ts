import { dayOf, mondayOf, shanghaiOffset, weekOf } from '../../../contracts/shanghai'

const day = 24 * 3600_000
const form = /^(\d{4})-W(\d{2})$/

/** The calendar month of Asia/Shanghai, `YYYY-MM`. */
export const monthOf = (at: Date): string => dayOf(at).slice(0, 7)

export type Week = { name: string; from: Date; to: Date }

/** From Monday 00:00 to the next, Asia/Shanghai; undefined for a week that no year has. */
export const weekNamed = (name: string): Week | undefined => {
  const [, year = '', number = ''] = form.exec(name) ?? []
  const monday = mondayOf(Date.UTC(Number(year), 0, 4)) + (Number(number) - 1) * 7 * day
  const from = new Date(monday - shanghaiOffset)
  return weekOf(from) === name ? { name, from, to: new Date(from.getTime() + 7 * day) } : undefined
}

export const weekAt = (at: Date): Week => {
  const week = weekNamed(weekOf(at))
  if (!week) throw new Error(`no week at ${at.toISOString()}`)
  return week
}

export const weekBefore = ({ from }: Week): Week => weekAt(new Date(from.getTime() - 1))

/** The months that a week lies in, the later one first. */
export const monthsOf = ({ from, to }: Week): string[] => [
  ...new Set([monthOf(new Date(to.getTime() - 1)), monthOf(from)]),
]
