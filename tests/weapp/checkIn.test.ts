import { attendance, checkedIn } from '../support/catalogue/attendance'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const activityPage = 'packages/volunteer/activity/index?activityId=act_1&sessionId=ses_1'

describe('checking in', () => {
  test('keeps the scan where its page cannot be opened', async () => {
    const phone = await scene.phone({ scans: ['code-1'], missing: ['packages/volunteer'] })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    expect(phone.doings.toasts).toContain('签到已存在手机里')
    expect(JSON.parse(String(phone.world.storage.get('scans')))).toMatchObject([{ code: 'code-1' }])
  })

  test('answers with the proof, and names what the phone knows', async () => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const location = { latitude: 34.33, longitude: 118, accuracy: 15 }
    const phone = await scene.phone({ scans: ['code-1'], location })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    const text = phone.text()
    for (const part of ['已签到', '13:52', '距集合点 24 米', '清洁家园 · 护河行动', '现场扫码（计积分）'])
      expect(text).toContain(part)
    const [sent] = scene.asked('checkIn')
    expect(sent?.input).toMatchObject({ code: 'code-1', location: { lat: 34.33, lng: 118, accuracy: 15 } })
    expect(sent?.input).not.toHaveProperty('scannedAt')
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test.each([
    ['before the start says from when the minutes count', '2026-11-22T05:52:00Z', true],
    ['after it has nothing to say of that', '2026-11-22T06:10:00Z', false],
  ])('%s', async (_, checkedInAt, told) => {
    const times = { startAt: '2026-11-22T06:00:00Z', endAt: '2026-11-22T08:30:00Z', checkedInAt }
    const { answers } = scene.api()
    answers.checkIn = () => ({ attendance: checkedIn(times) })
    answers.checkOut = () => ({
      attendance: attendance({ ...times, state: 'confirmed', minutes: 60 }),
    })
    const phone = await scene.phone()
    for (const direction of ['in', 'out']) {
      await phone.open(`packages/volunteer/check/index?direction=${direction}&code=code-${direction}`)
      expect(phone.text().includes('时长\n从 14:00 开始计')).toBe(told)
    }
  })

  test('does not wait for a place that the person keeps to themselves', async () => {
    scene.api().answers.checkIn = () => ({
      attendance: checkedIn({ proof: undefined, distance: undefined }),
    })
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('现场扫码（待队长确认）')
    expect(scene.asked('checkIn')[0]?.input).not.toHaveProperty('location')
  })

  test('says what to do when refused, and scans again', async () => {
    const { answers } = scene.api()
    answers.checkIn = () => {
      throw new Refuse('CODE_STALE', 409)
    }
    const phone = await scene.phone({ scans: ['old', 'fresh'] })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('没有签到成功')
    answers.checkIn = () => ({ attendance: checkedIn() })
    await phone.tap('再扫一次')
    expect(phone.text()).toContain('已签到')
  })
})

describe('a check page without a code, as of an address that was cut short', () => {
  test.each([
    ['in', '还没有扫签到码', '扫码签到'],
    ['out', '还没有扫签退码', '扫码签退'],
  ])('%s: offers the scanner and asks nobody', async (direction, said, act) => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open(`packages/volunteer/check/index?direction=${direction}`)
    expect(phone.text()).toContain(said)
    expect(phone.foot()).toEqual([act])
    expect([...scene.asked('checkIn'), ...scene.asked('checkOut')]).toEqual([])
    if (direction === 'out') return
    await phone.tap(act)
    expect(phone.text()).toContain('已签到')
  })
})

describe('a check page that is opened again', () => {
  const page = 'packages/volunteer/check/index?direction=in&code=code-1'

  test('says the same as before, and asks nobody', async () => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const phone = await scene.phone()
    await phone.open(page)
    scene.api().answers.checkIn = () => {
      throw new Refuse('CODE_STALE', 409)
    }
    const again = await scene.phone({ storage: phone.world.storage })
    await again.open(page)
    expect(again.text()).toContain('距集合点 24 米')
    expect(scene.asked('checkIn')).toHaveLength(1)
    expect(again.world.storage.get('scans')).toBe('[]')
    await again.open(page.replace('code-1', 'code-2'))
    expect(again.text()).toContain('没有签到成功')
  })

  test.each([
    ['the first tab', 'pages/home/index', '清洁家园 · 护河行动', '运河公园东门'],
    ['the activity’s page', activityPage, '清洁家园 · 护河行动', '运河公园东门集合'],
  ])('names the activity and the place as it did after %s', async (_, from, title, venue) => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open(from)
    await phone.open(page)
    const again = await scene.phone({ storage: phone.world.storage, offline: true })
    await again.open(page)
    for (const part of [title, venue]) expect(again.text()).toContain(part)
  })

  test('calmly says when it was done where the first answer was lost', async () => {
    const checkedInAt = '2026-11-22T01:02:00Z'
    scene.api().answers.checkIn = () => ({ attendance: checkedIn({ checkedInAt }) })
    const phone = await scene.phone()
    await phone.open(page)
    expect(phone.text()).toMatch(/您已签到 9:02\n/)
    expect(phone.foot()).toEqual(['知道了'])
  })

  test('does not tell whoever has left that they are inside', async () => {
    const left = { state: 'waiting', checkedOutAt: '2026-11-22T08:02:00Z', minutes: 120 } as const
    scene.api().answers.checkIn = () => ({ attendance: checkedIn(left) })
    const phone = await scene.phone()
    await phone.open(page)
    expect(phone.text()).toMatch(/已签退\n13:52 – 16:02/)
    expect(phone.text()).not.toContain('离开前请扫码签退')
  })
})

describe('the privacy agreement', () => {
  const atDoor = async () => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const location = { latitude: 34.33, longitude: 118, accuracy: 15 }
    const phone = await scene.phone({ scans: ['code-1'], location, agreed: false })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('使用前请您同意')
    return phone
  }

  test('is asked for at the first need, and what was begun goes on', async () => {
    const phone = await atDoor()
    await phone.agreeToPrivacy('同意')
    expect(phone.text()).toContain('已签到')
    expect(scene.asked('checkIn')[0]?.input).toHaveProperty('location')
  })

  test('may be refused: checking in goes on without a place', async () => {
    const phone = await atDoor()
    await phone.tap('暂不同意')
    expect(phone.text()).toContain('已签到')
    expect(scene.asked('checkIn')[0]?.input).not.toHaveProperty('location')
  })
})
