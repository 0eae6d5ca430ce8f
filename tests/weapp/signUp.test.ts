import { activity } from '../support/catalogue/activity'
import { attendance, checkedIn } from '../support/catalogue/attendance'
import { home, me } from '../support/catalogue/me'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()
const activityPage = 'packages/volunteer/activity/index?activityId=act_1&sessionId=ses_1'

describe('signing up', () => {
  test('asks to acknowledge the risk first, then takes one place for two taps', async () => {
    const { answers } = scene.api()
    answers.signUp = () => {
      answers.getActivity = () => ({
        activity: activity({
          sessions: activity().sessions.map(session => ({ ...session, mine: 'signed-up' })),
        }),
      })
      return { attendance: attendance() }
    }
    const phone = await scene.phone()
    await phone.open(activityPage)
    expect(phone.text()).toContain('临水作业，须穿救生衣')
    await phone.tap('报名')
    expect(phone.doings.toasts).toEqual(['请先勾选“我已了解风险，自愿参加”'])
    await phone.tap('我已了解风险，自愿参加')
    await phone.tapTwice('报名')
    expect(scene.asked('signUp').map(({ input }) => input)).toEqual([{ sessionId: 'ses_1' }])
    expect(phone.text()).toContain('已为您留好位置')
    expect(phone.text()).toContain('取消报名')
    expect(phone.text()).toContain('临水作业，须穿救生衣')
  })

  test('is told what it is about worth: who stays longer earns more', async () => {
    const phone = await scene.phone()
    await phone.open(activityPage)
    expect(phone.text()).toContain('2.5 小时，约 25 积分')
    expect(phone.text()).not.toContain('最多')
  })

  test.each([
    [3, true],
    [0, false],
  ])('with %s places left, those who come without one are told so: %s', async (left, told) => {
    scene.api().answers.getActivity = () => ({
      activity: activity({
        sessions: activity().sessions.map(session => ({ ...session, left, walkIn: 'open' as const })),
      }),
    })
    const phone = await scene.phone()
    await phone.open(activityPage)
    expect(phone.text().includes('没报名也可以到场参加')).toBe(told)
    expect(phone.text().includes('已报满')).toBe(!told)
  })

  test('a refusal stands above the button, in words', async () => {
    scene.api().answers.signUp = () => {
      throw new Refuse('SESSION_FULL', 409)
    }
    const phone = await scene.phone()
    await phone.open(activityPage)
    await phone.tap('我已了解风险，自愿参加')
    await phone.tap('报名')
    expect(phone.text()).toContain('SESSION_FULL')
  })

  test('a try that got no answer is repeated under the same request id, by itself and by a second tap', async () => {
    const { answers } = scene.api()
    const phone = await scene.phone()
    await phone.open(activityPage)
    await phone.tap('我已了解风险，自愿参加')
    answers.signUp = () => {
      throw new Refuse('BUSY', 503)
    }
    await phone.tap('报名')
    answers.signUp = () => ({ attendance: attendance() })
    await phone.tap('报名')
    const ids = scene.requestIds('signUp')
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
  })

  test('a place that was given back since is not shown as held, and is asked for anew', async () => {
    scene.api().answers.signUp = () => ({ attendance: attendance({ state: 'cancelled' }) })
    const phone = await scene.phone()
    await phone.open(activityPage)
    await phone.tap('我已了解风险，自愿参加')
    await phone.tap('报名')
    expect(phone.text()).not.toContain('已为您留好位置')
    await phone.tap('报名')
    expect(new Set(scene.requestIds('signUp')).size).toBe(2)
  })
})

describe('a place that is taken', () => {
  const minute = 60_000
  const startAt = '2026-11-22T06:00:00Z'
  const dayBefore = new Date('2026-11-21T06:00:00Z')
  const justBefore = new Date('2026-11-22T05:28:00Z')
  const times = { startAt, endAt: '2026-11-22T08:30:00Z' }
  beforeEach(() => {
    const { answers } = scene.api()
    const going = attendance(times)
    answers.getHome = () => home({ activities: [], me: me({ upcoming: [going] }) })
    answers.listAttendances = () => ({ attendances: [going] })
    answers.getActivity = () => ({
      activity: activity({
        sessions: activity().sessions.map(session => ({ ...session, ...times, mine: 'signed-up' })),
      }),
    })
  })

  test('says when check-in opens, until it does', async () => {
    const phone = await scene.phone({ now: dayBefore })
    await phone.open(activityPage)
    expect(phone.foot()).toContain('已报名，明天 13:30 开放签到')
    expect(phone.foot()).toContain('取消报名')
    expect(phone.foot()).not.toContain('扫码签到')
    const later = await scene.phone({ now: justBefore, scans: ['code-1'] })
    await later.open(activityPage)
    expect(later.foot()).not.toContain('扫码签到')
    await later.advance(3 * minute)
    expect(later.foot().join()).not.toContain('开放签到')
    await later.tap('扫码签到')
    expect(later.route()).toBe('packages/volunteer/check/index')
  })

  test.each([
    ['the activity’s page', activityPage, false],
    ['the first tab', 'pages/home/index', false],
    ['the first tab in 关怀版', 'pages/home/index', true],
  ])('lets a phone whose clock is a day late check in from %s', async (_, page, care) => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const phone = await scene.phone({ now: dayBefore, scans: ['code-1'] })
    await phone.open(page)
    if (care) await phone.tap('关怀版')
    await phone.tap('已经开始？扫码签到')
    expect(phone.text()).toContain('已签到')
    expect(scene.asked('checkIn')[0]?.input).toMatchObject({ code: 'code-1' })
  })

  test('is on the first tab a day early, with its page in place of the scanner', async () => {
    const phone = await scene.phone({ now: dayBefore })
    await phone.open('pages/home/index')
    expect(phone.text()).toContain('明天 13:30 开放签到')
    expect(phone.text()).not.toMatch(/^扫码签到$/m)
    await phone.tap('关怀版')
    expect(phone.text()).toContain('明天下午 1 点 30 分 开放签到')
    expect(phone.text()).not.toContain('让队长扫')
    await phone.tap('查看活动')
    expect(phone.route()).toBe('packages/volunteer/activity/index')
    const later = await scene.phone({ now: justBefore })
    await later.open('pages/home/index')
    await later.advance(3 * minute)
    expect(later.text()).toMatch(/^扫码签到$/m)
  })

  test('and never used is called 未签到 once the session is over, quietly', async () => {
    const over = new Date('2026-11-22T09:00:00Z')
    const phone = await scene.phone({ now: over })
    await phone.open('packages/volunteer/records/index')
    expect(phone.text()).toContain('未签到')
    expect(phone.text()).not.toContain('已报名')
    await phone.tap(attendance().title)
    expect(phone.foot()).toEqual(['这一场已结束，没有收到您的签到。'])
    const before = await scene.phone({ now: dayBefore })
    await before.open('packages/volunteer/records/index')
    expect(before.text()).toContain('已报名')
  })
})

test('a confirmed service says how long it was, even nothing', async () => {
  const { answers } = scene.api()
  const confirmed = attendance({ state: 'confirmed' })
  const shown = async (minutes: number, kind: 'serve' | 'attend' = 'serve') => {
    answers.listAttendances = () => ({ attendances: [{ ...confirmed, kind, minutes }] })
    const phone = await scene.phone()
    await phone.open('packages/volunteer/records/index')
    return phone.text()
  }
  expect(await shown(0)).toContain('0 分钟')
  expect(await shown(5)).toContain('5 分钟')
  expect(await shown(90)).toContain('1.5 小时')
  expect(await shown(0, 'attend')).not.toContain('0 分钟')
})

test('whoever is there before it begins is not told how long that is', async () => {
  const [inside, ahead] = [attendance({ state: 'inside' }), attendance()]
  const { answers } = scene.api()
  answers.getHome = () => home({ activities: [], me: me({ upcoming: [ahead] }) })
  const before = await scene.phone()
  await before.open('pages/home/index')
  expect(before.text()).toContain('分钟后开始')
  answers.getHome = () => home({ activities: [], me: me({ inside, upcoming: [] }) })
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  expect(phone.text()).toContain('服务中')
  expect(phone.text()).not.toContain('分钟后开始')
})

describe('whoever did not check out', () => {
  test('is told, when it is too late, that the leader confirms when they left', async () => {
    const { answers } = scene.api()
    const [session] = activity().sessions
    const times = { startAt: '2026-11-22T06:00:00Z', endAt: '2026-11-22T08:30:00Z' }
    answers.listAttendances = () => ({ attendances: [attendance({ ...times, state: 'inside' })] })
    answers.getActivity = () => ({
      activity: activity({
        sessions: session
          ? [{ ...session, ...times, id: attendance().sessionId, mine: 'inside' as const }]
          : [],
      }),
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T10:31:00Z') })
    await phone.open('packages/volunteer/records/index')
    expect(phone.text()).toContain('未签退')
    await phone.tap(attendance().title)
    expect(phone.foot()).toEqual(['您没有签退。队长确认离开时间后，时长就会记下。'])
    const inTime = await scene.phone({ now: new Date('2026-11-22T10:29:00Z') })
    await inTime.open('packages/volunteer/records/index')
    expect(inTime.text()).toContain('服务中')
  })

  test.each([
    ['open', '2026-11-22T05:31:00Z', true],
    ['open', '2026-11-22T05:29:00Z', false],
    ['no', '2026-11-22T05:31:00Z', false],
  ] as const)(
    'walk-in %s at %s: who came without a place may scan right there: %s',
    async (walkIn, now, may) => {
      const times = { startAt: '2026-11-22T06:00:00Z', endAt: '2026-11-22T08:30:00Z' }
      const sessions = activity().sessions.map(session => ({ ...session, ...times, walkIn }))
      const { answers } = scene.api()
      answers.getActivity = () => ({ activity: activity({ sessions }) })
      answers.checkIn = () => ({ attendance: checkedIn() })
      const phone = await scene.phone({ now: new Date(now), scans: ['code-1'] })
      await phone.open(activityPage)
      expect(phone.text()).toContain('报名')
      expect(phone.text().includes('已在现场，扫码签到')).toBe(may)
      if (may) await phone.tap('已在现场，扫码签到')
      expect(scene.asked('checkIn')).toHaveLength(may ? 1 : 0)
    },
  )

  test('an activity’s page does not ask for a scan that waits on the phone', async () => {
    const times = { startAt: '2026-11-22T06:00:00Z', endAt: '2026-11-22T08:30:00Z' }
    const sessions = activity()
      .sessions.slice(0, 1)
      .map(session => ({ ...session, ...times }))
    scene.api().answers.getActivity = () => ({
      activity: activity({ sessions: sessions.map(session => ({ ...session, mine: 'signed-up' })) }),
    })
    const phone = await scene.phone({ now: new Date(times.startAt), scans: ['code-1'] })
    await phone.open(activityPage)
    await phone.setOffline(true)
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('签到已存在手机里')
    await phone.tap('知道了')
    expect(phone.text()).toContain('签到已保存，有信号后自动上传')
    expect(phone.foot()).toEqual(expect.arrayContaining(['扫码签退', '再扫一次签到码']))
    expect(phone.foot()).not.toContain('取消报名')
  })
})
