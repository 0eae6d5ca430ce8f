import { attendance } from '../support/catalogue/attendance'
import { post } from '../support/catalogue/show'
import { setScene } from '../support/weapp/scene'

const scene = setScene()

describe('a guest', () => {
  const guest = attendance({
    kind: 'attend',
    state: 'confirmed',
    checkedInAt: '2026-11-22T06:00:00Z',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
  })
  const ofHours = /小时|时长\n|签到时长|积分|再计时长/

  test('is told nothing of hours or points, in or out', async () => {
    const { answers } = scene.api()
    answers.checkIn = () => ({ attendance: { ...guest, state: 'inside', checkedOutAt: undefined } })
    answers.checkOut = () => ({ attendance: guest })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/check/index?direction=in&code=code-1')
    expect(phone.text()).toContain('离开前请扫码签退。')
    expect(phone.text()).not.toMatch(ofHours)
    await phone.open('packages/volunteer/check/index?direction=out&code=code-2')
    expect(phone.text()).toContain('到场参加')
    expect(phone.text()).not.toMatch(ofHours)
  })

  test('has a record without them', async () => {
    scene.api().answers.listAttendances = () => ({ attendances: [guest] })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/records/index')
    expect(phone.text()).toContain('已确认')
    expect(phone.text()).not.toMatch(ofHours)
  })
})

describe('a check-out that waits says why, as far as it is known', () => {
  const waiting = attendance({
    state: 'waiting',
    checkedInAt: '2026-11-22T06:00:00Z',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
  })
  const noPlace = '这次没有位置，或离集合点较远。'
  const noSignal = '扫码时没有信号。'

  test.each([
    ['no proof of the place', {}, [noPlace], [noSignal]],
    ['a scan without a network', { proof: 'place', distance: 24, offline: true }, [noSignal], [noPlace]],
    ['a service of ten hours', { proof: 'place', distance: 24, minutes: 600 }, [], [noPlace, noSignal]],
  ] as const)('%s', async (_, more, said, unsaid) => {
    scene.api().answers.checkOut = () => ({ attendance: { ...waiting, ...more } })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/check/index?direction=out&code=code-2')
    const text = phone.text()
    for (const part of [...said, '队长或管理员确认后，时长和积分就会计入，您不用再做什么。'])
      expect(text).toContain(part)
    for (const part of unsaid) expect(text).not.toContain(part)
  })
})

describe('after a check-out', () => {
  const out = attendance({
    checkedInAt: '2026-11-22T06:00:00Z',
    state: 'confirmed',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
    points: 25,
  })
  const leave = async () => {
    const { answers } = scene.api()
    answers.checkOut = () => ({ attendance: out })
    answers.listAttendances = () => ({ attendances: [attendance({ state: 'confirmed' })] })
    const phone = await scene.phone()
    await phone.open('pages/home/index')
    await phone.open('packages/volunteer/check/index?direction=out&code=code-2')
    expect(phone.text()).toContain('已签退')
    return phone
  }

  test('the day can be told of, and the post names the service', async () => {
    const phone = await leave()
    scene.api().answers.createPost = () => ({ post: post(0, { state: 'checking' }) })
    await phone.tap('发文明秀')
    expect(phone.text()).toContain('已关联')
    await phone.fill('正文', '河边捡了十一袋垃圾')
    await phone.tap('发布')
    expect(scene.asked('createPost')[0]?.input).toMatchObject({ attendanceId: 'att_1' })
  })

  test('nobody is asked to tell while 文明秀 is off', async () => {
    scene.api().answers.listPosts = () => ({ posts: [], off: true })
    const phone = await leave()
    expect(phone.text()).not.toContain('发文明秀')
    await phone.tap('知道了')
    expect(phone.route()).toBe('pages/home/index')
  })
})
