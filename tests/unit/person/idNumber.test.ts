import { birthDateOf, checkLetterOf, plainIdNumber } from '../../../functions/contracts/idNumber'
import { idNumberOf, idNumberWithX } from '../../support/county/idNumber'

const today = '2026-11-21'

test('a number that adds up tells the birth date', () => {
  for (let order = 1; order < 40; order++)
    expect(birthDateOf(idNumberOf('1990-03-07', order), today)).toBe('1990-03-07')
  expect(birthDateOf(idNumberWithX('1990-03-07'), today)).toBe('1990-03-07')
  expect(idNumberWithX('1990-03-07')).toMatch(/X$/)
})

test('every single wrong digit is noticed', () => {
  const right = idNumberOf('1990-03-07')
  for (let at = 0; at < 18; at++)
    for (const digit of '0123456789X') {
      const wrong = right.slice(0, at) + digit + right.slice(at + 1)
      if (wrong !== right) expect(birthDateOf(wrong, today)).toBeUndefined()
    }
})

test.each(['1990-02-30', '1990-13-01', '1990-00-10', '1990-01-00', '2023-02-29', '1900-02-29'])(
  'no card says %s',
  day => expect(birthDateOf(idNumberOf(day), today)).toBeUndefined(),
)

test('29 February is a day in leap years', () => {
  expect(birthDateOf(idNumberOf('2000-02-29'), today)).toBe('2000-02-29')
})

test('nobody is born tomorrow or was 121 years ago', () => {
  expect(birthDateOf(idNumberOf('2026-11-21'), today)).toBe('2026-11-21')
  expect(birthDateOf(idNumberOf('2026-11-22'), today)).toBeUndefined()
  expect(birthDateOf(idNumberOf('1905-11-22'), today)).toBe('1905-11-22')
  expect(birthDateOf(idNumberOf('1905-11-21'), today)).toBeUndefined()
})

test.each(['', '1', 'abcdefghijklmnopqr', '1234567890123456789', '329999900307001'])(
  '%p is no number of a card',
  text => expect(birthDateOf(text, today)).toBeUndefined(),
)

test('one card has one spelling', () => {
  const number = idNumberWithX('1985-06-01')
  expect(plainIdNumber(` ${number.toLowerCase()} `)).toBe(number)
  const wide = [...number].map(letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
  expect(plainIdNumber(wide)).toBe(number)
  expect(plainIdNumber(`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`)).toBe(number)
})

test('the check letter follows from the other 17', () => {
  const number = idNumberOf('1972-12-31', 888)
  expect(checkLetterOf(number.slice(0, 17))).toBe(number[17])
})
