import { account } from '../support/catalogue/ledger'
import { voucher } from '../support/catalogue/mall'
import { me } from '../support/catalogue/me'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()
const voucherPage = 'packages/volunteer/voucher/index?voucherId=vou_1'

const showCode = () => {
  const { answers } = scene.api()
  let drawn = 0
  answers.getVoucherCode = () => {
    drawn += 1
    return {
      code: `k1.code-${drawn}`,
      digits: '48271960',
      expiresAt: '2026-11-21T05:02:00Z',
      digitsExpireAt: '2026-11-21T05:10:00Z',
    }
  }
}

describe('redeeming', () => {
  test('says what is left before, and shows the voucher after', async () => {
    showCode()
    const { answers } = scene.api()
    answers.redeem = () => ({ voucher: voucher() })
    const phone = await scene.phone()
    await phone.open('pages/points/index')
    expect(phone.text()).toMatch(/其中 40 分 (\d+年)?12月31日 到期/)
    await phone.tap('理发一次')
    expect(phone.text()).toContain('266 分')
    await phone.tapTwice('用 20 积分兑换')
    expect(scene.asked('redeem')).toHaveLength(1)
    expect(phone.route()).toBe('packages/volunteer/voucher/index')
    expect(phone.text()).toContain('4827 1960')
  })

  test('whoever closes the sheet after no answer came asks again for the same voucher', async () => {
    const phone = await scene.phone()
    await phone.open('pages/points/index')
    const { answers } = scene.api()
    answers.redeem = () => {
      throw new Refuse('BUSY', 503)
    }
    await phone.tap('理发一次')
    await phone.tap('用 20 积分兑换')
    await phone.tap('关闭')
    answers.redeem = () => ({ voucher: voucher() })
    await phone.tap('理发一次')
    await phone.tap('用 20 积分兑换')
    expect(phone.route()).toBe('packages/volunteer/voucher/index')
    const sent = scene.asked('redeem').map(({ input, headers }) => [input.key, headers['x-request-id']])
    expect(new Set(sent.flat()).size).toBe(1)
  })

  test('a refusal takes the place of the button', async () => {
    scene.api().answers.redeem = () => {
      throw new Refuse('IDENTITY_NEEDED', 403)
    }
    const phone = await scene.phone()
    await phone.open('pages/points/index')
    await phone.tap('理发一次')
    await phone.tap('用 20 积分兑换')
    expect(phone.text()).toContain('IDENTITY_NEEDED')
    expect(phone.text()).not.toContain('积分兑换')
    await phone.tap('知道了')
    expect(phone.text()).not.toContain('IDENTITY_NEEDED')
  })

  test('what is sold out or out of reach cannot be tapped for nothing', async () => {
    const { answers } = scene.api()
    const { listOffers } = answers
    answers.listOffers = input => ({
      offers: listOffers?.(input).offers ?? [],
      account: account({ balance: 50 }),
    })
    const phone = await scene.phone()
    await phone.open('pages/points/index')
    await phone.tap('艾山门票')
    await expect(phone.tap('已经兑完了')).rejects.toThrow('nothing hears')
    await phone.tap('关闭')
    await phone.tap('大米 5 kg')
    expect(phone.text()).toContain('还差 10 分')
    expect(scene.asked('redeem')).toEqual([])
  })
})

describe('a voucher at the counter', () => {
  test('draws a new code before the old one ends, whatever the phone’s clock says', async () => {
    showCode()
    const phone = await scene.phone({ now: new Date('2031-01-01T00:00:00Z') })
    await phone.open(voucherPage)
    expect(await readShownCode(phone, '兑换二维码')).toBe('k1.code-1')
    await phone.advance(111_000)
    expect(await readShownCode(phone, '兑换二维码')).toBe('k1.code-2')
  })

  test('sees by itself that the shop took it', async () => {
    showCode()
    const { answers } = scene.api()
    const phone = await scene.phone()
    await phone.open(voucherPage)
    answers.getMe = () => me({ vouchers: [] })
    answers.getVoucherCode = () => {
      throw new Refuse('VOUCHER_USED', 409)
    }
    await phone.advance(8_500)
    expect(phone.text()).toContain('已核销')
    expect(phone.text()).toMatch(/^\d+月\d+日核销$/m)
    const asked = scene.asked('getMe').length
    await phone.advance(30_000)
    expect(scene.asked('getMe')).toHaveLength(asked)
    const again = await scene.phone({ storage: phone.world.storage })
    await again.open(voucherPage)
    for (const part of ['已核销', '理发一次', '爱心理发室']) expect(again.text()).toContain(part)
    expect(again.text()).toMatch(/^\d+月\d+日核销$/m)
  })

  test('asks nobody while it is hidden or without a network, and at once on coming back', async () => {
    showCode()
    const phone = await scene.phone()
    await phone.open(voucherPage)
    const asked = () => scene.asked('getMe').length
    const before = asked()
    await phone.hide()
    await phone.advance(30_000)
    expect(asked()).toBe(before)
    await phone.show()
    expect(asked()).toBe(before + 1)
    await phone.setOffline(true)
    await phone.advance(30_000)
    expect(phone.doings.unreached).toEqual([])
    expect(await readShownCode(phone, '兑换二维码')).toBe('k1.code-1')
  })

  test('says no day where it did not see the voucher being used', async () => {
    scene.api().answers.getVoucherCode = () => {
      throw new Refuse('VOUCHER_USED', 409)
    }
    const phone = await scene.phone()
    await phone.open(voucherPage)
    expect(phone.text()).toContain('已核销')
    expect(phone.text()).not.toMatch(/日核销/)
    await phone.tap('看积分明细')
    expect(phone.route()).toBe('packages/volunteer/entries/index')
  })
})

test('the movements of points stand under their months', async () => {
  scene.api().answers.listEntries = () => ({
    entries: [
      { id: 'ent_1', cause: 'redeem', title: '理发一次', points: -20, at: '2026-10-31T16:00:00Z' },
      { id: 'ent_2', cause: 'service', title: '护河行动', points: 25, at: '2026-10-31T15:59:00Z' },
    ],
  })
  const phone = await scene.phone()
  await phone.open('packages/volunteer/entries/index')
  const lines = phone.text().split('\n')
  expect(lines.indexOf('2026年11月')).toBeLessThan(lines.indexOf('−20'))
  expect(lines.indexOf('−20')).toBeLessThan(lines.indexOf('2026年10月'))
  expect(lines).toContain('+25')
  expect(lines).toContain('理发一次')
})
