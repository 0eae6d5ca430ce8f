import { isPlatformNumber } from '../../../functions/contracts/platformNumber'
import { platformNumber } from '../../../functions/domain/person/number/platformNumber'

const numbers = Array.from({ length: 500 }, (_, at) => platformNumber(`per_${at}`, 0))

test('twelve digits, the same for the same person, another for each attempt', () => {
  for (const number of numbers) expect(number).toMatch(/^[1-9]\d{11}$/)
  expect(platformNumber('per_1', 0)).toBe(numbers[1])
  expect(platformNumber('per_1', 1)).not.toBe(numbers[1])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('its check digit tells any one wrong digit', () => {
  for (const number of numbers.slice(0, 50))
    for (let at = 0; at < 12; at++)
      for (const digit of '0123456789') {
        const other = number.slice(0, at) + digit + number.slice(at + 1)
        expect(isPlatformNumber(other)).toBe(other === number)
      }
})

test.each(['', '12345678901', '1234567890123', '01234567890', 'abcdefghijkl', '12345678901２'])(
  '%p is none',
  text => expect(isPlatformNumber(text)).toBe(false),
)
