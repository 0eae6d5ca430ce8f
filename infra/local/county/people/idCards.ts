import { checkLetterOf } from '../../../../functions/contracts/idNumber'
import type { Random } from '../random'

/** The province's own code, which no card carries. */
const areaCode = '320000'
const longestMonth = 28

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The serial number has three digits, so every thousand people move on by a day. */
const dayFor = (number: number) => 1 + ((Math.floor(number / 1000) + number * 11) % longestMonth)

/** `YYYY-MM-DD` of person `number`, who is `age` in the given year or becomes a year older in it. */
export const birthDateFor = (random: Random, age: number, year: number, number: number): string =>
  `${year - age - 1}-${twoDigits(random.int(1, 12))}-${twoDigits(dayFor(number))}`

/** A number that passes the checksum of GB 11643 and belongs to nobody; `number` tells people apart. */
export const idNumberFor = (birthDate: string, number: number): string => {
  const digits = `${areaCode}${birthDate.replaceAll('-', '')}${String(number % 1000).padStart(3, '0')}`
  return digits + checkLetterOf(digits)
}

/** Above the lowest ones, which tests hand out. */
export const phoneFor = (number: number): string => String(13_800_002_000 + number)
