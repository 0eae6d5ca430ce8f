import { refusals } from '../../../functions/contracts/errors'
import {
  emptyForm,
  type Form,
  troubleIn,
} from '../../../miniprogram/src/features/person/registration/volunteerForm'
import { idNumberOf } from '../../support/county/idNumber'

const idNumber = idNumberOf('1988-03-07', 61)
const filled: Form = {
  ...emptyForm,
  ...{ name: '苏念安', idNumber, phoneCode: 'phone:13800009961', siteId: 'sit_1' },
  consents: ['service', 'id-number'],
}
const troubles = (part: Partial<Form>) =>
  Object.values(troubleIn({ ...filled, ...part }, false)).filter(Boolean)

/** The same number with another digit in this place. */
const slipAt = (at: number) =>
  idNumber.slice(0, at) + ((Number(idNumber[at]) + 1) % 10) + idNumber.slice(at + 1)

test('a form that is filled in has nothing wrong', () => {
  expect(troubles({})).toEqual([])
  expect(troubles({ idNumber: ` ${idNumber.toLowerCase()} ` })).toEqual([])
})

test.each([0, 5, 9, 13, 16])(
  'a slip in place %i of the ID number is told as the county would tell it',
  at => {
    expect(troubles({ idNumber: slipAt(at) })).toEqual([refusals.ID_NUMBER_INVALID])
  },
)

test('an ID number that is too short is asked for in full', () => {
  expect(troubles({ idNumber: '123' })).toEqual(['请填写 18 位身份证号'])
})

test('a phone number that is none is told apart from one that is missing', () => {
  expect(troubles({ phoneCode: '', phoneWrong: true })).toEqual(['手机号是 11 位数字，请检查'])
  expect(troubles({ phoneCode: '' })).toEqual(['请先获取手机号'])
})
