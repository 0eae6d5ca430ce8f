import type { Attendance, CheckedIn } from '../../functions/contracts/attendance'
import type { PostOut } from '../../functions/contracts/show'
import { idNumberWithX } from '../support/idNumber'
import { demoActivity, demoAttendance, demoMe, demoPosts } from '../support/weapp/demoAnswers'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()
const withX = idNumberWithX('1990-03-07')
const activityPage = 'packages/volunteer/activity/index?activityId=act_1&sessionId=ses_1'

const checkedIn: CheckedIn = {
  id: 'att_1',
  state: 'inside',
  sessionId: 'ses_1',
  kind: 'serve',
  startAt: demoAttendance.startAt,
  endAt: demoAttendance.endAt,
  checkedInAt: '2026-11-22T05:52:00Z',
  distance: 24,
  proof: 'place',
  minutes: 0,
  class: 'onsite',
  points: 0,
}

describe('signing up', () => {
  test('asks to acknowledge the risk first, then takes one place for two taps', async () => {
    const { answers } = scene.api()
    answers.signUp = () => {
      answers.getActivity = () => ({
        activity: {
          ...demoActivity,
          sessions: demoActivity.sessions.map(session => ({ ...session, mine: 'signed-up' })),
        },
      })
      return { attendance: demoAttendance }
    }
    const phone = await scene.phone()
    await phone.open(activityPage)
    expect(phone.text()).toContain('临水作业，须穿救生衣')
    await phone.tap('报名')
    expect(phone.doings.toasts).toEqual(['请先勾选“我已了解风险，自愿参加”'])
    await phone.tap('我已了解风险，自愿参加')
    await phone.tapTwice('报名')
    const keys = scene.asked('signUp').map(({ input }) => input.key)
    expect(new Set(keys).size).toBe(1)
    expect(phone.text()).toContain('已为您留好位置')
    expect(phone.text()).toContain('取消报名')
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

  test('a try that got no answer is repeated under the same key', async () => {
    const { answers } = scene.api()
    const phone = await scene.phone()
    await phone.open(activityPage)
    await phone.tap('我已了解风险，自愿参加')
    answers.signUp = () => {
      throw new Refuse('BUSY', 503)
    }
    await phone.tap('报名')
    answers.signUp = () => ({ attendance: demoAttendance })
    await phone.tap('报名')
    const keys = scene.asked('signUp').map(({ input }) => input.key)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
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
    const going = { ...demoAttendance, ...times }
    answers.getHome = () => ({ county: '银杏县', activities: [], me: { ...demoMe, upcoming: [going] } })
    answers.listAttendances = () => ({ attendances: [going] })
    answers.getActivity = () => ({
      activity: {
        ...demoActivity,
        sessions: demoActivity.sessions.map(session => ({ ...session, ...times, mine: 'signed-up' })),
      },
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
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
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
    await phone.tap(demoAttendance.title)
    expect(phone.foot()).toEqual(['这一场已结束，没有收到您的签到。'])
    const before = await scene.phone({ now: dayBefore })
    await before.open('packages/volunteer/records/index')
    expect(before.text()).toContain('已报名')
  })
})

describe('whoever did not check out', () => {
  test('is told, when it is too late, that the leader confirms when they left', async () => {
    const { answers } = scene.api()
    const [session] = demoActivity.sessions
    const times = { startAt: '2026-11-22T06:00:00Z', endAt: '2026-11-22T08:30:00Z' }
    answers.listAttendances = () => ({ attendances: [{ ...demoAttendance, ...times, state: 'inside' }] })
    answers.getActivity = () => ({
      activity: {
        ...demoActivity,
        sessions: session
          ? [{ ...session, ...times, id: demoAttendance.sessionId, mine: 'inside' as const }]
          : [],
      },
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T10:31:00Z') })
    await phone.open('packages/volunteer/records/index')
    expect(phone.text()).toContain('未签退')
    await phone.tap(demoAttendance.title)
    expect(phone.foot()).toEqual(['您没有签退。队长确认离开时间后，时长就会记下。'])
    const inTime = await scene.phone({ now: new Date('2026-11-22T10:29:00Z') })
    await inTime.open('packages/volunteer/records/index')
    expect(inTime.text()).toContain('服务中')
  })
})

describe('checking in', () => {
  test('keeps the scan where its page cannot be opened', async () => {
    const phone = await scene.phone({ scans: ['code-1'], missing: ['packages/volunteer'] })
    await phone.open('pages/home/index')
    await phone.tap('扫码签到')
    expect(phone.doings.toasts).toContain('签到已存在手机里')
    expect(JSON.parse(String(phone.world.storage.get('scans')))).toMatchObject([{ code: 'code-1' }])
  })

  test('answers with the proof, and names what the phone knows', async () => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
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
    answers.checkIn = () => ({ attendance: { ...checkedIn, ...times } })
    answers.checkOut = () => ({
      attendance: { ...demoAttendance, ...times, state: 'confirmed', minutes: 60 },
    })
    const phone = await scene.phone()
    for (const direction of ['in', 'out']) {
      await phone.open(`packages/volunteer/check/index?direction=${direction}&code=code-${direction}`)
      expect(phone.text().includes('时长\n从 14:00 开始计')).toBe(told)
    }
  })

  test('does not wait for a place that the person keeps to themselves', async () => {
    scene.api().answers.checkIn = () => ({
      attendance: { ...checkedIn, proof: undefined, distance: undefined },
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
    answers.checkIn = () => ({ attendance: checkedIn })
    await phone.tap('再扫一次')
    expect(phone.text()).toContain('已签到')
  })
})

describe('a check page without a code, as of an address that was cut short', () => {
  test.each([
    ['in', '还没有扫签到码', '扫码签到'],
    ['out', '还没有扫签退码', '扫码签退'],
  ])('%s: offers the scanner and asks nobody', async (direction, said, act) => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
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
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
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
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open(from)
    await phone.open(page)
    const again = await scene.phone({ storage: phone.world.storage, offline: true })
    await again.open(page)
    for (const part of [title, venue]) expect(again.text()).toContain(part)
  })

  test('calmly says that it is done where the first answer was lost', async () => {
    scene.api().answers.checkIn = () => {
      throw new Refuse('ALREADY_CHECKED_IN', 409)
    }
    const phone = await scene.phone()
    await phone.open(page)
    expect(phone.text()).toContain('您已签到')
    expect(phone.text()).not.toContain('没有签到成功')
    expect(phone.foot()).toEqual(['知道了'])
  })
})

describe('without a network', () => {
  const scanned = async (...codes: string[]) => {
    const phone = await scene.phone({ scans: [...codes] })
    await phone.open('pages/home/index')
    await phone.setOffline(true)
    for (const code of codes) {
      await phone.tap(code === codes[0] ? '扫码签到' : '再扫一次签到码')
      expect(phone.text()).toContain('签到已存在手机里')
      await phone.tap('知道了')
    }
    return phone
  }

  test('a scan outlives a restart and is sent with its time once there is a network', async () => {
    const phone = await scanned('code-1')
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
    const again = await scene.phone({ storage: phone.world.storage })
    await again.open('pages/home/index')
    const [sent] = scene.asked('checkIn')
    expect(sent?.input).toMatchObject({ code: 'code-1', scannedAt: expect.any(String) })
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test('a refused scan does not hold up the next and stays until it is read', async () => {
    const phone = await scanned('bad', 'good')
    scene.api().answers.checkIn = ({ code }) => {
      if (code === 'bad') throw new Refuse('CODE_INVALID', 400)
      return { attendance: checkedIn }
    }
    await phone.setOffline(false)
    expect(scene.asked('checkIn').map(({ input }) => input.code)).toEqual(['bad', 'good'])
    await phone.open('packages/volunteer/records/index')
    expect(phone.text()).toContain('CODE_INVALID')
    await phone.tap('知道了')
    expect(phone.text()).not.toContain('CODE_INVALID')
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  const checkOutPage = 'packages/volunteer/check/index?direction=out&code=code-2'
  const namesAsked = () =>
    scene
      .api()
      .seen.map(({ name }) => name)
      .filter(name => name === 'checkIn' || name === 'checkOut')

  test('a check-out never overtakes a check-in that did not get through', async () => {
    const phone = await scanned('code-1')
    await phone.open(checkOutPage)
    expect(phone.text()).toContain('签退已存在手机里')
    const { answers } = scene.api()
    answers.checkIn = () => {
      throw new Refuse('BUSY', 503)
    }
    answers.checkOut = () => ({ attendance: demoAttendance })
    await phone.setOffline(false)
    expect(namesAsked()).toEqual(['checkIn', 'checkIn'])
    answers.checkIn = () => ({ attendance: checkedIn })
    await phone.hideAndShow()
    expect(namesAsked().slice(2)).toEqual(['checkIn', 'checkOut'])
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test('a check-out scanned with a network waits for the check-in that is still on the phone', async () => {
    const phone = await scanned('code-1')
    const { answers } = scene.api()
    answers.checkIn = () => {
      throw new Refuse('BUSY', 503)
    }
    answers.checkOut = () => ({ attendance: demoAttendance })
    phone.world.offline = false
    await phone.open(checkOutPage)
    expect(phone.text()).toContain('签退已存在手机里')
    expect(namesAsked()).not.toContain('checkOut')
  })

  test('a check-out scanned with a network first brings the check-in, and its own time', async () => {
    const phone = await scanned('code-1')
    const { answers } = scene.api()
    answers.checkIn = () => ({ attendance: checkedIn })
    answers.checkOut = () => ({ attendance: { ...demoAttendance, state: 'waiting', minutes: 60 } })
    phone.world.offline = false
    await phone.open(checkOutPage)
    expect(phone.text()).toContain('已签退')
    expect(namesAsked()).toEqual(['checkIn', 'checkOut'])
    expect(scene.asked('checkOut')[0]?.input).toHaveProperty('scannedAt')
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test('a scan that had arrived is not held against its person', async () => {
    const phone = await scanned('code-1')
    scene.api().answers.checkIn = () => {
      throw new Refuse('ALREADY_CHECKED_IN', 409)
    }
    await phone.setOffline(false)
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test('a version that is too old costs no scan: it is sent by the next one', async () => {
    const phone = await scanned('code-1', 'code-2')
    scene.api().answers.checkIn = () => {
      throw new Refuse('UPGRADE_NEEDED', 426)
    }
    await phone.setOffline(false)
    expect(scene.asked('checkIn')).toHaveLength(1)
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
    const upgraded = await scene.phone({ storage: phone.world.storage })
    await upgraded.open('pages/home/index')
    expect(scene.asked('checkIn').map(({ input }) => input.code)).toEqual(['code-1', 'code-1', 'code-2'])
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test.each([
    ['BUSY', 503, '系统现在忙', '稍后自动上传'],
    ['UPGRADE_NEEDED', 426, '小程序版本太旧', '更新小程序后自动上传'],
    ['LOGIN_BLOCKED', 403, '请到“我的”重新登录', '重新登录后自动上传'],
  ] as const)('is not what a scan is said to wait for where it met %s', async (code, status, why, when) => {
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
  })

  describe('that comes back without a word of WeChat', () => {
    const everyMilliseconds = 30_000
    const sent = () => scene.asked('checkIn').length
    const comes = () => {
      scene.api().answers.checkIn = () => ({ attendance: checkedIn })
    }

    test('a scan goes up by itself within half a minute, and then nobody asks any more', async () => {
      const phone = await scanned('code-1')
      comes()
      phone.world.offline = false
      await phone.advance(everyMilliseconds)
      expect(sent()).toBe(1)
      expect(phone.world.storage.get('scans')).toBe('[]')
      await phone.advance(3 * everyMilliseconds)
      expect(sent()).toBe(1)
    })

    test('it is tried again until it gets through, one try each time', async () => {
      const phone = await scanned('code-1')
      scene.api().answers.checkIn = () => {
        throw new Refuse('INTERNAL', 500)
      }
      phone.world.offline = false
      await phone.advance(2 * everyMilliseconds)
      expect(sent()).toBe(2)
      comes()
      await phone.advance(everyMilliseconds)
      expect(phone.world.storage.get('scans')).toBe('[]')
    })

    test('nothing is tried while the person looks at another app', async () => {
      const phone = await scanned('code-1')
      comes()
      await phone.hide()
      phone.world.offline = false
      await phone.advance(3 * everyMilliseconds)
      expect(sent()).toBe(0)
      await phone.hideAndShow()
      expect(sent()).toBe(1)
    })
  })

  test('the first tab says that scans wait, or were refused, and leads to them', async () => {
    const phone = await scanned('code-1', 'code-2')
    expect(phone.text()).toContain('2 次扫码待上传，有信号后自动上传')
    await phone.tap('2 次扫码待上传，有信号后自动上传')
    expect(phone.route()).toBe('packages/volunteer/records/index')
    await phone.back()
    scene.api().answers.checkIn = ({ code }) => {
      if (code === 'code-1') throw new Refuse('CODE_INVALID', 400)
      return { attendance: checkedIn }
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

  test('a scan of another day says nothing of the next session', async () => {
    const phone = await scanned('code-1')
    const startAt = '2031-11-22T06:00:00Z'
    const going = { ...demoAttendance, startAt, endAt: '2031-11-22T08:00:00Z' }
    scene.api().answers.checkIn = () => {
      throw new Refuse('BUSY', 503)
    }
    scene.api().answers.getHome = () => ({
      ...{ county: '银杏县', activities: [], me: { ...demoMe, upcoming: [going] } },
    })
    const later = await scene.phone({ storage: phone.world.storage, now: new Date(startAt) })
    await later.open('pages/home/index')
    expect(later.text()).toContain('次扫码待上传')
    expect(later.text()).toMatch(/^扫码签到$/m)
  })

  test('nobody sends the scan of somebody else', async () => {
    const phone = await scanned('code-1')
    const { answers } = scene.api()
    answers.login = () => ({
      token: 'other',
      renewToken: 'r',
      expiresIn: 900,
      person: { ...demoMe.person, id: 'per_2' },
    })
    phone.world.storage.delete('session')
    const other = await scene.phone({ storage: phone.world.storage })
    await other.open('pages/home/index')
    expect(scene.asked('checkIn')).toEqual([])
    expect(String(phone.world.storage.get('scans'))).toContain('code-1')
  })

  test.each(['packages/volunteer/code/index', 'pages/home/index'])(
    'the own code still shows to whoever opened %s before',
    async page => {
      const phone = await scene.phone()
      await phone.open(page)
      const again = await scene.phone({ storage: phone.world.storage, offline: true })
      await again.open('packages/volunteer/code/index')
      expect(await readShownCode(again, '志愿者码')).toBe(demoMe.volunteer?.number)
    },
  )
})

describe('registering', () => {
  test('shows whoever is registered no empty form, as after a reload', async () => {
    const phone = await scene.phone()
    await phone.open('packages/volunteer/register/index')
    expect(phone.text()).toContain('您已经是志愿者，不用再登记。')
    expect(phone.text()).not.toContain('身份证号')
  })

  test('names what is missing, then sends the form once', async () => {
    const { answers } = scene.api()
    const login = scene.given('login')({ code: '' })
    const person = { ...login.person, roles: [] }
    answers.login = () => ({ ...login, person })
    answers.getHome = () => ({
      county: '银杏县',
      activities: [],
      me: { ...demoMe, person, volunteer: undefined, upcoming: [] },
    })
    answers.registerVolunteer = () => ({ volunteer: { number: 'YX00000001', identity: 'unconfirmed' } })
    const phone = await scene.phone({ phoneNumber: '13800000009' })
    await phone.open('pages/home/index')
    await phone.tap('现在登记')
    await phone.tap('登记')
    for (const part of ['请填写姓名', '请先获取手机号', '请选择所在村、社区', '请先阅读并勾选前两项'])
      expect(phone.text()).toContain(part)
    expect(phone.foot()).toEqual(['请填写姓名', '登记'])
    await phone.fill('姓名', '林小禾')
    expect(phone.foot()).toEqual(['登记'])
    await phone.fill('身份证号', withX.toLowerCase())
    await phone.allowPhoneNumber('获取手机号')
    await phone.pick('请选择', 0)
    await phone.pick('请选择', 0)
    await phone.tap('教学辅导')
    await phone.tap('我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。')
    await phone.tap('同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。')
    await phone.fill('身份证号', `0${withX.slice(1)}`)
    await phone.tap('登记')
    expect(phone.foot()).toEqual(['证件号码不正确，请对照证件重新填写。', '登记'])
    await phone.fill('身份证号', withX.toLowerCase())
    await phone.tap('登记')
    expect(phone.text()).toContain('登记好了')
    expect(scene.asked('registerVolunteer')).toHaveLength(1)
    expect(scene.asked('registerVolunteer')[0]?.input).toMatchObject({
      name: '林小禾',
      idNumber: withX,
      phoneCode: 'phone:13800000009',
      skills: ['teaching'],
      consents: [{ purpose: 'service' }, { purpose: 'id-number' }],
    })
    expect(scene.asked('renew')).toHaveLength(1)
  })
})

describe('a guest', () => {
  const guest: Attendance = {
    ...demoAttendance,
    kind: 'attend',
    state: 'confirmed',
    checkedInAt: '2026-11-22T06:00:00Z',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
  }
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
  const waiting: Attendance = {
    ...demoAttendance,
    state: 'waiting',
    checkedInAt: '2026-11-22T06:00:00Z',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
  }
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
  const out: Attendance = {
    ...demoAttendance,
    checkedInAt: '2026-11-22T06:00:00Z',
    state: 'confirmed',
    checkedOutAt: '2026-11-22T08:30:00Z',
    minutes: 150,
    points: 25,
  }
  const leave = async () => {
    const { answers } = scene.api()
    answers.checkOut = () => ({ attendance: out })
    answers.listAttendances = () => ({ attendances: [{ ...demoAttendance, state: 'confirmed' }] })
    const phone = await scene.phone()
    await phone.open('pages/home/index')
    await phone.open('packages/volunteer/check/index?direction=out&code=code-2')
    expect(phone.text()).toContain('已签退')
    return phone
  }

  test('the day can be told of, and the post names the service', async () => {
    const phone = await leave()
    scene.api().answers.createPost = () => ({ post: { ...(demoPosts(1)[0] as PostOut), state: 'checking' } })
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

describe('the privacy agreement', () => {
  const atDoor = async () => {
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
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

test('without a network the first tab still leads to the scanner, and says as of when it is', async () => {
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  const again = await scene.phone({ storage: phone.world.storage, offline: true, scans: ['code-1'] })
  await again.open('pages/home/index')
  expect(again.text()).toContain('没有网络，显示的是')
  await again.tap('扫码签到')
  expect(again.text()).toContain('签到已存在手机里')
})

test('what was kept days ago says of which day it is', async () => {
  const phone = await scene.phone({ now: new Date('2026-11-19T06:02:00Z') })
  await phone.open('pages/home/index')
  const { storage } = phone.world
  const sameDay = await scene.phone({ storage, offline: true, now: new Date('2026-11-19T09:00:00Z') })
  await sameDay.open('pages/home/index')
  expect(sameDay.text()).toContain('显示的是 14:02 的内容')
  const later = await scene.phone({ storage, offline: true, now: new Date('2026-11-22T09:00:00Z') })
  await later.open('pages/home/index')
  expect(later.text()).toContain('显示的是 11月19日 周四 14:02 的内容')
})
