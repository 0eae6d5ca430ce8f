import { attendance, checkedIn } from '../support/catalogue/attendance'
import { at, codePage, setLeading } from '../support/weapp/leading'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setLeading()

/** WeChat's storage with room for so many letters. */
class SmallStorage extends Map<string, unknown> {
  constructor(public room: number) {
    super()
  }
  override set(name: string, value: unknown) {
    const others = [...this.entries()].filter(([other]) => other !== name)
    const taken = others.reduce((sum, [, text]) => sum + String(text).length, 0)
    if (taken + String(value).length > this.room) throw new Error('setStorage:fail')
    return super.set(name, value)
  }
}

test('a phone without any room checks in and out, and says so', async () => {
  const { answers } = scene.api()
  answers.checkIn = () => ({ attendance: checkedIn() })
  answers.checkOut = () => ({ attendance: attendance({ state: 'confirmed', minutes: 120 }) })
  const phone = await scene.phone({ storage: new SmallStorage(0), scans: ['code-1', 'code-2'] })
  await phone.open('packages/volunteer/check/index?direction=in&code=code-1')
  expect(phone.text()).toContain('已签到')
  await phone.open('packages/volunteer/check/index?direction=out&code=code-2')
  expect(phone.text()).toContain('已签退')
  await phone.advance(90_000)
  expect([scene.asked('checkIn').length, scene.asked('checkOut').length]).toEqual([1, 1])
})

test('a leader’s phone without any room draws the codes it has just fetched', async () => {
  const phone = await scene.phone({ now: at, storage: new SmallStorage(0) })
  await phone.open(codePage)
  expect(await readShownCode(phone, '签到码')).toMatch(/^[\w-]{100,120}$/)
})

test('what can be asked for again makes room for a scan', async () => {
  const storage = new SmallStorage(Number.POSITIVE_INFINITY)
  const phone = await scene.phone({ storage, scans: ['code-1'] })
  await phone.open('pages/home/index')
  expect([...storage.keys()]).toContain('kept:getHome')
  storage.room = [...storage.values()].reduce<number>((sum, text) => sum + String(text).length, 0)
  await phone.setOffline(true)
  await phone.open('packages/volunteer/check/index?direction=in&code=code-1')
  expect(phone.text()).toContain('签到已存在手机里')
  expect(String(storage.get('scans'))).toContain('code-1')
  expect([...storage.keys()]).not.toContain('kept:getHome')
})
