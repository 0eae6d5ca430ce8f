const inventedArea = '329999'

/** GB 11643 says: the digits, each times 2 to the power of its place from the right, sum to 1 modulo 11. */
const checkLetter = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * 2 ** (17 - at), 0)
  const rest = (12 - (sum % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

/** An ID number of nobody: an area that does not exist, a birth date `YYYY-MM-DD`, an order number below 1000. */
export const idNumberOf = (birthDate: string, order = 1): string => {
  const digits = `${inventedArea}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return digits + checkLetter(digits)
}

/** The number of an invented person whose check letter is X. */
export const idNumberWithX = (birthDate: string): string => {
  const orders = Array.from({ length: 20 }, (_, order) => idNumberOf(birthDate, order + 1))
  return orders.find(number => number.endsWith('X')) ?? ''
}
