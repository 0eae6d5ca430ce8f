import { ageOn } from './age'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkLetters = '10X98765432'
const form = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/
const oldestAge = 120

/** The check character of the first 17 digits, by GB 11643-1999 (ISO 7064 MOD 11-2). */
export const checkLetterOf = (digits: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checkLetters[sum % 11] ?? ''
}

/** One spelling for one card: full-width digits become plain, x becomes X, spaces go. */
export const plainIdNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/\s/g, '').toUpperCase()

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}

/** The birth date, `YYYY-MM-DD`, that a resident's ID number says; undefined where no card can say so. */
export const birthDateOf = (idNumber: string, today: string): string | undefined => {
  const [, year, month, date] = form.exec(idNumber) ?? []
  if (!year || checkLetterOf(idNumber) !== idNumber[17]) return undefined
  const day = `${year}-${month}-${date}`
  if (!isRealDay(day) || day > today || ageOn(day, today) > oldestAge) return undefined
  return day
}
