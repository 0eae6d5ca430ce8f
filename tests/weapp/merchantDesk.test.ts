import { verified } from '../support/catalogue/mall'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const noon = new Date('2026-11-21T04:00:00Z')
const used = (n: number, usedAt: string) => verified(n, { usedAt })

describe('the merchant’s desk', () => {
  const desk = 'packages/merchant/desk/index'
  beforeEach(() => {
    const { answers } = scene.api()
    answers.listVerified = () => ({ vouchers: [] })
    answers.verifyVoucher = () => ({ voucher: used(1, noon.toISOString()) })
  })

  test('a scan is answered, and the next one follows in its place', async () => {
    const phone = await scene.phone({ scans: ['k1.first', 'k1.second'] })
    await phone.open(desk)
    await phone.tap('扫码核销')
    expect(phone.text()).toContain('请给顾客：理发一次')
    const depth = phone.depth()
    await phone.tap('扫下一张')
    expect(phone.depth()).toBe(depth)
    expect(scene.asked('verifyVoucher').map(({ input }) => input.code)).toEqual(['k1.first', 'k1.second'])
  })

  test('digits that were refused are typed again, at the desk', async () => {
    scene.api().answers.verifyVoucher = () => {
      throw new Refuse('VOUCHER_CODE_INVALID', 409)
    }
    const phone = await scene.phone()
    await phone.open(desk)
    await phone.fill('8 位数字', '48271961')
    await phone.tap('核销')
    expect(phone.foot()).toEqual(['重新输入', '改为扫码'])
    await phone.tap('重新输入')
    expect(phone.route()).toBe(desk)
  })

  test('eight digits do what a scan does, fewer do nothing', async () => {
    const phone = await scene.phone()
    await phone.open(desk)
    await phone.fill('8 位数字', '4827196')
    expect(phone.text().split('\n')).not.toContain('核销')
    await phone.fill('8 位数字', '48271960')
    await phone.tap('核销')
    expect(scene.asked('verifyVoucher')[0]?.input).toMatchObject({ digits: '48271960' })
  })

  test('two taps hand the digits in once; typed anew they are handed in anew', async () => {
    const phone = await scene.phone()
    await phone.open(desk)
    await phone.fill('8 位数字', '48271960')
    await phone.tapTwice('核销')
    expect(scene.asked('verifyVoucher')).toHaveLength(1)
    await phone.back()
    expect(phone.route()).toBe(desk)
    await phone.fill('8 位数字', '48271960')
    await phone.tap('核销')
    expect(scene.asked('verifyVoucher')).toHaveLength(2)
  })

  test('an answer that did not come is asked for again under the same key', async () => {
    const { answers } = scene.api()
    const { verifyVoucher } = answers
    answers.verifyVoucher = () => {
      throw new Refuse('BUSY', 503)
    }
    const phone = await scene.phone({ scans: ['k1.first'] })
    await phone.open(desk)
    await phone.tap('扫码核销')
    expect(phone.text()).toContain('还不知道结果')
    answers.verifyVoucher = verifyVoucher
    await phone.tap('再试一次')
    expect(phone.text()).toContain('核销成功')
    expect(new Set(scene.requestIds('verifyVoucher')).size).toBe(1)
  })

  test('a reload repeats the same deed; the same code scanned anew is another', async () => {
    const page = 'packages/merchant/verify/index?code=k1.first&requestId='
    const phone = await scene.phone({ scans: ['k1.first', 'k1.first'] })
    await phone.open(`${page}abcdefgh`)
    await phone.open(`${page}abcdefgh`)
    await phone.open(desk)
    await phone.tap('扫码核销')
    await phone.tap('扫下一张')
    const ids = scene.requestIds('verifyVoucher')
    expect(ids.slice(0, 2)).toEqual(['abcdefgh', 'abcdefgh'])
    expect(new Set(ids).size).toBe(3)
  })

  test('a refusal is not a success', async () => {
    scene.api().answers.verifyVoucher = () => {
      throw new Refuse('VOUCHER_USED', 409)
    }
    const phone = await scene.phone({ scans: ['k1.first'] })
    await phone.open(desk)
    await phone.tap('扫码核销')
    expect(phone.text()).toContain('没有核销')
    expect(phone.text()).toContain('VOUCHER_USED')
  })

  test('today is summed over all its pages', async () => {
    const today = Array.from({ length: 25 }, (_, n) => used(n, noon.toISOString()))
    scene.api().answers.listVerified = ({ cursor }) =>
      cursor
        ? { vouchers: [...today.slice(20), used(99, '2026-11-20T04:00:00Z')], cursor: 'more' }
        : { vouchers: today.slice(0, 20), cursor: 'next' }
    const phone = await scene.phone({ now: noon })
    await phone.open(desk)
    expect(phone.text()).toContain('25 笔 · 500 积分')
    expect(scene.asked('listVerified')).toHaveLength(2)
  })

  test('a page of today that does not come is asked for again by the person alone', async () => {
    const today = Array.from({ length: 20 }, (_, n) => used(n, noon.toISOString()))
    const { answers } = scene.api()
    answers.listVerified = ({ cursor }) => {
      if (cursor) throw new Refuse('BUSY', 503)
      return { vouchers: today, cursor: 'next' }
    }
    const phone = await scene.phone({ now: noon })
    await phone.open(desk)
    const asked = scene.asked('listVerified').length
    await phone.advance(10_000)
    expect(scene.asked('listVerified')).toHaveLength(asked)
    expect(phone.text()).not.toContain('笔 ·')
    answers.listVerified = () => ({ vouchers: [used(20, noon.toISOString())] })
    await phone.tap('再试一次')
    expect(phone.text()).toContain('21 笔 · 420 积分')
    expect(phone.text()).not.toContain('再试一次')
  })
})
