import { displayNameOf } from '../../../functions/domain/person/name/displayName'
import { maskedIdNumber, maskedPhone } from '../../../functions/domain/person/secret/mask'
import { idNumberOf } from '../../support/county/idNumber'

test.each([
  ['王小明', '王*'],
  ['王明', '王*'],
  ['欧阳小明', '欧阳*'],
  ['欧阳', '欧*'],
  ['𠮷田小', '𠮷*'],
  ['买买提·吐尔逊', '买*'],
])('%s is %s to others', (name, shown) => expect(displayNameOf(name)).toBe(shown))

test('a phone number keeps its ends', () => {
  expect(maskedPhone('13800000001')).toBe('138****0001')
})

test('an ID number shows neither birth date nor order', () => {
  const number = idNumberOf('1990-03-07')
  const masked = maskedIdNumber(number)
  expect(masked).toBe(`3299**********${number.slice(-4)}`)
  expect(masked).not.toContain('1990')
})
