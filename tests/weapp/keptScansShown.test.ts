import { attendance, checkedIn } from '../support/catalogue/attendance'
import { home, me } from '../support/catalogue/me'
import { Refuse } from '../support/weapp/fakeApi'
import { scannedOffline } from '../support/weapp/scannedOffline'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const scanned = scannedOffline(scene)

test.each([
  ['BUSY', 503, '系统现在忙', '稍后自动上传'],
  ['UPGRADE_NEEDED', 426, '小程序版本太旧', '更新小程序后自动上传'],
  ['LOGIN_BLOCKED', 403, '请到“我的”重新登录', '重新登录后自动上传'],
] as const)(
  'the lack of a network is not what a scan is said to wait for where it met %s',
  async (code, status, why, when) => {
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open('pages/home/index')
    scene.api().answers.checkIn = () => {
      throw new Refuse(code, status)
    }
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('签到已存在手机里')
    expect(phone.text()).toContain(why)
    expect(phone.text()).not.toContain('没有信号')
    await phone.tap('知道了')
    await phone.tap(`1 次扫码待上传，${when}`)
    expect(phone.text()).toContain(when)
  },
)

test('the first tab says that scans wait, or were refused, and leads to them', async () => {
  const phone = await scanned('code-1', 'code-2')
  expect(phone.text()).toContain('2 次扫码待上传，有信号后自动上传')
  await phone.tap('2 次扫码待上传，有信号后自动上传')
  expect(phone.route()).toBe('packages/volunteer/records/index')
  await phone.back()
  scene.api().answers.checkIn = ({ code }) => {
    if (code === 'code-1') throw new Refuse('CODE_INVALID', 400)
    return { attendance: checkedIn() }
  }
  await phone.setOffline(false)
  expect(phone.text()).not.toContain('待上传')
  await phone.tap('1 次扫码没有成功，点这里看原因')
  await phone.tap('知道了')
  await phone.back()
  expect(phone.text()).not.toContain('次扫码')
})

test('the next thing to do is not to scan again what was scanned', async () => {
  const phone = await scanned('code-1', 'code-1b')
  expect(phone.text()).toContain('签到已保存，有信号后自动上传')
  expect(phone.text()).toContain('待上传')
  expect(phone.text()).not.toMatch(/^扫码签到$/m)
  await phone.tap('关怀版')
  expect(phone.text()).toContain('出示我的码')
  await phone.tap('标准版')
  phone.world.scans.push('code-2')
  await phone.tap('扫码签退')
  expect(phone.text()).toContain('签退已存在手机里')
  await phone.tap('知道了')
  expect(phone.text()).toContain('签退已保存，有信号后自动上传')
  expect(phone.text()).not.toMatch(/^扫码签退$/m)
  expect(phone.text()).toContain('再扫一次签退码')
})

test('of two sessions at one time neither is said to be the one that was scanned', async () => {
  const other = attendance({ id: 'att_2', sessionId: 'ses_2', title: '平安夜巡' })
  scene.api().answers.getHome = () => home({ activities: [], me: me({ upcoming: [attendance(), other] }) })
  const phone = await scanned('code-1')
  expect(phone.text()).toContain('次扫码待上传')
  expect(phone.text()).not.toContain('签到已保存')
})

test('a scan of another day says nothing of the next session', async () => {
  const phone = await scanned('code-1')
  const startAt = '2031-11-22T06:00:00Z'
  const going = attendance({ startAt, endAt: '2031-11-22T08:00:00Z' })
  scene.api().answers.checkIn = () => {
    throw new Refuse('BUSY', 503)
  }
  scene.api().answers.getHome = () => home({ activities: [], me: me({ upcoming: [going] }) })
  const later = await scene.phone({ storage: phone.world.storage, now: new Date(startAt) })
  await later.open('pages/home/index')
  expect(later.text()).toContain('次扫码待上传')
  expect(later.text()).toMatch(/^扫码签到$/m)
})
