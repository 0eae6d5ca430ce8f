import type { RosterLine } from '../../functions/contracts/attendance'
import { drawCode, slotSeconds } from '../../functions/contracts/venueCode'
import { demoActivity, demoPerson } from '../support/weapp/demoAnswers'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()
const at = new Date('2026-11-22T06:00:02Z')
const leaderId = 'per_leader'
const facts = 'A'.repeat(80)
const keyOf = (direction: string) => ({
  facts,
  secret: direction === 'in' ? 'aW4' : 'b3V0',
  opensAt: '2026-11-22T05:30:00Z',
  expiresAt: '2026-11-22T08:30:00Z',
})
const line = (n: number, more: Partial<RosterLine>): RosterLine => ({
  personId: `per_${n}`,
  name: `周${n}`,
  number: `YX0000000${n}`,
  state: 'signed-up',
  walkIn: false,
  minutes: 0,
  ...more,
})
const roster = [
  line(1, { state: 'waiting', checkedInAt: at.toISOString(), checkedOutAt: at.toISOString(), minutes: 150 }),
  line(2, { state: 'inside', checkedInAt: at.toISOString() }),
  line(3, {}),
]
const session = {
  id: 'ses_1',
  title: '清洁家园 · 护河行动',
  startAt: '2026-11-22T06:00:00Z',
  endAt: '2026-11-22T08:30:00Z',
  venueName: '运河公园东门',
  capacity: 24,
}

beforeEach(() => {
  const person = { ...demoPerson, id: leaderId }
  const login = () => ({ token: 't', renewToken: 'r', expiresIn: 900, person })
  Object.assign(scene.api().answers, {
    ...{ login, renew: login },
    getVenueKey: ({ direction }: { direction: string }) => ({
      key: keyOf(direction),
      serverNow: at.toISOString(),
    }),
    getRoster: () => ({ session, roster }),
    listMyActivities: () => ({ activities: [demoActivity] }),
  })
})

const codePage = 'packages/leader/code/index?sessionId=ses_1'
const rosterPage = 'packages/leader/roster/index?sessionId=ses_1'

describe('the venue code', () => {
  test('is drawn by the server’s clock, anew every slot, one for each direction', async () => {
    const wrongClock = new Date(at.getTime() - 3 * 3_600_000)
    const phone = await scene.phone({ now: wrongClock })
    await phone.open(codePage)
    expect(await readShownCode(phone, '签到码')).toBe(drawCode(keyOf('in'), at))
    await phone.advance(slotSeconds * 1000)
    const later = new Date(at.getTime() + slotSeconds * 1000)
    expect(await readShownCode(phone, '签到码')).toBe(drawCode(keyOf('in'), later))
    await phone.tap('签退')
    expect(await readShownCode(phone, '签退码')).toBe(drawCode(keyOf('out'), later))
  })

  test('needs no network once it was shown, and says as of when it counts', async () => {
    const phone = await scene.phone({ now: at })
    await phone.open(codePage)
    const again = await scene.phone({ storage: phone.world.storage, offline: true, now: at })
    await again.open(codePage)
    expect(await readShownCode(again, '签到码')).toBe(drawCode(keyOf('in'), at))
    expect(again.text()).toContain('截至 14:00 联网')
  })
})

describe('the venue code after the end', () => {
  const late = new Date('2026-11-22T08:40:00Z')
  const refusing = (direction: string) => {
    scene.api().answers.getVenueKey = input => {
      if (input.direction === direction) throw new Refuse('SESSION_CLOSED', 409)
      return { key: keyOf(input.direction), serverNow: at.toISOString() }
    }
  }

  test('says that check-in is over, while the other code is still drawn', async () => {
    refusing('in')
    const phone = await scene.phone({ now: at })
    await phone.open(codePage)
    expect(phone.text()).toContain('这一场已结束，签到码不能用了')
    await phone.tap('签退')
    expect(await readShownCode(phone, '签退码')).toBe(drawCode(keyOf('out'), at))
  })

  test('says so for each direction where nothing came, and tries again', async () => {
    scene.api().answers.getVenueKey = () => {
      throw new Refuse('NOT_FOUND', 404)
    }
    const phone = await scene.phone({ now: late })
    await phone.open(codePage)
    expect(phone.text()).toContain('NOT_FOUND')
    refusing('out')
    await phone.tap('再试一次')
    await phone.tap('签退')
    expect(phone.text()).toContain('请按名单确认')
  })
})

describe('the counts below the code', () => {
  const everySeconds = 20_000
  const asked = () => scene.asked('getRoster').length
  const open = async () => {
    const phone = await scene.phone({ now: at })
    await phone.open(codePage)
    expect(phone.text()).toContain('2\n已签到')
    return phone
  }
  const comes = () => {
    const came = { state: 'inside' as const, checkedInAt: at.toISOString() }
    scene.api().answers.getRoster = () => ({ session, roster: [...roster.slice(0, 2), line(3, came)] })
  }

  test('follow who comes, while the code is shown', async () => {
    const phone = await open()
    expect(asked()).toBe(1)
    comes()
    await phone.advance(everySeconds)
    expect(asked()).toBe(2)
    expect(phone.text()).toContain('3\n已签到')
    await phone.advance(2 * everySeconds)
    expect(asked()).toBe(4)
  })

  test('ask nobody while something else is shown, and at once on coming back', async () => {
    const phone = await open()
    await phone.tap('按名单点到')
    const before = asked()
    await phone.advance(3 * everySeconds)
    expect(asked()).toBe(before)
    comes()
    await phone.back()
    expect(asked()).toBe(before + 1)
    expect(phone.text()).toContain('3\n已签到')
    await phone.advance(everySeconds)
    expect(asked()).toBe(before + 2)
  })

  test('stay without a network, with the moment they are of, and ask for nothing', async () => {
    const phone = await open()
    await phone.setOffline(true)
    await phone.advance(6 * everySeconds)
    await phone.tap('签退')
    expect(phone.doings.unreached).toEqual([])
    expect(phone.text()).toContain('2\n已签到')
    expect(phone.text()).toContain('截至 14:00 联网')
    await phone.setOffline(false)
    comes()
    await phone.advance(everySeconds)
    expect(phone.text()).toContain('3\n已签到')
    expect(phone.text()).toContain('截至 14:02 联网')
  })
})

describe('the roster before the end', () => {
  const during = new Date('2026-11-22T07:00:00Z')
  beforeEach(() => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
  })
  const confirmed = () => scene.asked('closeRoster').map(({ input }) => input.confirm)

  test('means those alone who have checked out', async () => {
    const phone = await scene.phone({ now: during })
    await phone.open(rosterPage)
    expect(phone.text()).toContain('活动到 16:30 结束。没有签退的人还在服务，先不用勾')
    await phone.tap('确认 1 人到场')
    expect(confirmed()).toEqual([[{ personId: 'per_1' }]])
    expect(phone.doings.modals).toEqual([])
  })

  test('asks before somebody who is still there is sent off, and takes no for an answer', async () => {
    const phone = await scene.phone({ now: during, says: false })
    await phone.open(rosterPage)
    await phone.tap('周2')
    await phone.tap('确认 2 人到场')
    expect(phone.doings.modals).toEqual([
      {
        title: '活动还没有结束',
        content: '1 人没有签退。确认后，他们的时长只计到 15:00，不能再签退。',
      },
    ])
    expect(confirmed()).toEqual([])
    phone.world.says = true
    await phone.tap('确认 2 人到场')
    expect(confirmed()).toEqual([
      [{ personId: 'per_1' }, { personId: 'per_2', leftAt: '2026-11-22T15:00:00+08:00' }],
    ])
  })
})

test('我带的队 begins with what comes next and puts what is over below', async () => {
  const hour = 3_600_000
  const from = (hours: number) => new Date(at.getTime() + hours * hour).toISOString()
  const of = (title: string, ...starts: number[]) => ({
    ...demoActivity,
    id: `act_${title}`,
    title,
    sessions: starts.map((start, n) => ({
      ...(demoActivity.sessions[0] as (typeof demoActivity.sessions)[0]),
      id: `ses_${title}_${n}`,
      startAt: from(start),
      endAt: from(start + 2),
    })),
  })
  scene.api().answers.listMyActivities = () => ({
    activities: [
      of('上个月', -700),
      of('每周', -168, 3, 171),
      of('上周', -150),
      of('后天', 48),
      of('刚结束', -3),
    ],
  })
  const phone = await scene.phone({ now: at })
  await phone.open('packages/leader/mine/index')
  const shown = phone.text().split('\n')
  const titles = ['刚结束', '每周', '后天', '已结束', '上周', '上个月']
  expect(shown.filter(text => titles.includes(text))).toEqual(titles)
  const weekly = shown.slice(shown.indexOf('每周'), shown.indexOf('后天')).filter(text => text.includes('–'))
  expect(weekly.map(text => text.slice(0, 4))).toEqual(['今天 1', '11月2', '11月1'])
})

describe('the roster', () => {
  test('confirms several at one tap, those who did not check out with the time they left', async () => {
    scene.api().answers.closeRoster = ({ confirm }) => ({
      results: confirm.map(({ personId }) =>
        personId === 'per_2'
          ? { personId, refused: { code: 'LEFT_AT_INVALID', message: '离开时间不对' } }
          : { personId },
      ),
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.tap('确认 2 人到场')
    expect(scene.asked('closeRoster')[0]?.input.confirm).toEqual([
      { personId: 'per_1' },
      { personId: 'per_2', leftAt: '2026-11-22T16:30:00+08:00' },
    ])
    expect(phone.text()).toContain('已确认 1 人')
    expect(phone.text()).toContain('周2：离开时间不对')
  })

  const leavesAt = async (now: string, shown: string, time: string) => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const phone = await scene.phone({ now: new Date(now) })
    await phone.open(rosterPage)
    await phone.pick(shown, time)
    const label = phone.foot()[0]
    await phone.tap('确认 2 人到场')
    const confirm = scene.asked('closeRoster')[0]?.input.confirm as { leftAt?: string }[]
    return [label, confirm[1]?.leftAt]
  }

  test('a time of leaving past midnight is the next day’s, and the day is said', async () => {
    expect(await leavesAt('2026-11-22T17:00:00Z', '16:30', '00:20')).toEqual([
      '没签退的人，几点离开的（11月23日）',
      '2026-11-23T00:20:00+08:00',
    ])
  })

  test('a time before the start that is still to come stays on the day of the session', async () => {
    expect(await leavesAt('2026-11-22T08:40:00Z', '16:30', '09:00')).toEqual([
      '没签退的人，几点离开的',
      '2026-11-22T09:00:00+08:00',
    ])
  })

  test('a session over midnight: each time is on its own side of it', async () => {
    const overnight = { ...session, startAt: '2026-11-22T14:00:00Z', endAt: '2026-11-22T18:00:00Z' }
    scene.api().answers.getRoster = () => ({ session: overnight, roster })
    expect(await leavesAt('2026-11-22T19:00:00Z', '02:00', '23:30')).toEqual([
      '没签退的人，几点离开的',
      '2026-11-22T23:30:00+08:00',
    ])
  })

  test('one’s own line is a manager’s to confirm: it is not ticked, and a scan says so', async () => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const own = line(9, { ...roster[0], personId: leaderId, name: '队长', number: 'YX00000009' })
    scene.api().answers.getRoster = () => ({ session, roster: [...roster, own] })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z'), scans: ['YX00000009'] })
    await phone.open(rosterPage)
    expect(phone.text()).toContain('本人的时长由管理员确认')
    await expect(phone.tap('队长')).rejects.toThrow('nothing hears')
    await phone.tap('确认 2 人到场')
    const [asked] = scene.asked('closeRoster').map(({ input }) => input.confirm as { personId: string }[])
    expect(asked?.map(({ personId }) => personId)).toEqual(['per_1', 'per_2'])
    await phone.open(codePage)
    await phone.tap('扫志愿者码')
    expect(phone.doings.toasts).toEqual(['本人的时长由管理员确认'])
  })

  test('asks for no word where one’s own line alone is open', async () => {
    scene.api().answers.getRoster = () => ({
      session,
      roster: [line(9, { ...roster[0], personId: leaderId })],
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    expect(phone.foot()).toEqual([])
  })

  const refusing =
    (who: string) =>
    ({ confirm }: { confirm: { personId: string }[] }) => ({
      results: confirm.map(({ personId }) =>
        personId === who
          ? { personId, refused: { code: 'LEFT_AT_INVALID' as const, message: '离开时间不对' } }
          : { personId },
      ),
    })

  test('who is refused in a word that was sent later is named until the leader read it', async () => {
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.setOffline(true)
    await phone.tap('确认 2 人到场')
    expect(phone.text()).toContain('没有信号，已存在手机里')
    scene.api().answers.closeRoster = refusing('per_2')
    const again = await scene.phone({ storage: phone.world.storage })
    await again.open(codePage)
    expect(again.text()).toContain('周2：离开时间不对')
    expect(again.text()).not.toContain('周1：')
    await again.open(rosterPage)
    expect(again.text()).toContain('周2：离开时间不对')
    await again.tap('知道了')
    expect(again.text()).not.toContain('离开时间不对')
    expect(phone.world.storage.get('confirms')).toBe('[]')
  })

  test('a word that is refused whole names all it was about', async () => {
    scene.api().answers.closeRoster = () => {
      throw new Refuse('APPROVAL_NEEDED', 409)
    }
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.tap('确认 2 人到场')
    expect(phone.text()).toContain('周1、周2：APPROVAL_NEEDED')
    expect(phone.text()).not.toContain('已确认')
  })

  test('more people than one request takes are confirmed in several, none lost on the way', async () => {
    const { answers } = scene.api()
    const many = Array.from({ length: 120 }, (_, n) =>
      line(n + 1, { ...roster[0], personId: `per_${n + 1}` }),
    )
    answers.getRoster = () => ({ session, roster: many })
    answers.closeRoster = input => {
      if (scene.asked('closeRoster').length > 1) throw new Refuse('BUSY', 503)
      return refusing('per_7')(input)
    }
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.tap('确认 120 人到场')
    expect(phone.text()).toContain('已确认 49 人')
    expect(phone.text()).toContain('系统现在忙，已存在手机里')
    answers.closeRoster = refusing('per_7')
    await phone.hideAndShow()
    const sent = scene.asked('closeRoster').map(({ input }) => input)
    const bodies = new Map(sent.map(({ key, confirm }) => [key, confirm as { personId: string }[]]))
    expect([...bodies.values()].map(({ length }) => length)).toEqual([50, 50, 20])
    expect([...bodies.values()].flat().map(({ personId }) => personId)).toEqual(
      many.map(({ personId }) => personId),
    )
    expect(JSON.parse(String(phone.world.storage.get('confirms')))).toHaveLength(1)
  })

  test('a word in which somebody was busy is said again whole until it is answered', async () => {
    const { answers } = scene.api()
    const results = (why: 'BUSY' | 'LEFT_AT_INVALID') => () => ({
      results: [{ personId: 'per_1' }, { personId: 'per_2', refused: { code: why, message: why } }],
    })
    answers.closeRoster = results('BUSY')
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.tap('确认 2 人到场')
    expect(phone.text()).not.toContain('BUSY')
    answers.closeRoster = results('LEFT_AT_INVALID')
    await phone.advance(30_000)
    const [first, second, ...more] = scene.asked('closeRoster').map(({ input }) => input)
    expect(second).toEqual(first)
    expect(more).toEqual([])
    expect(phone.text()).toContain('周2：LEFT_AT_INVALID')
    expect(phone.text()).not.toContain('周1：')
  })

  test('a version that is too old costs no word', async () => {
    const { answers } = scene.api()
    answers.closeRoster = () => {
      throw new Refuse('UPGRADE_NEEDED', 426)
    }
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.tap('确认 2 人到场')
    answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const upgraded = await scene.phone({ storage: phone.world.storage })
    await upgraded.open(rosterPage)
    const [first, second] = scene.asked('closeRoster').map(({ input }) => input)
    expect(second).toEqual(first)
    expect(phone.world.storage.get('confirms')).toBe('[]')
  })

  test('of every session looked at before is there without a network', async () => {
    scene.api().answers.getRoster = ({ sessionId }) => ({
      session: { ...session, id: sessionId },
      roster: [line(sessionId === 'ses_1' ? 1 : 2, { state: 'waiting', checkedInAt: at.toISOString() })],
    })
    const phone = await scene.phone({ now: at })
    const pageOf = (n: number) => rosterPage.replace('ses_1', `ses_${n}`)
    await phone.open(pageOf(1))
    await phone.open(pageOf(2))
    const offlineAt = () => scene.phone({ storage: phone.world.storage, offline: true, now: at })
    const hall = await offlineAt()
    await hall.open(pageOf(1))
    expect(hall.text()).toContain('周1')
    await hall.open(pageOf(2))
    expect(hall.text()).toContain('周2')
    for (let n = 3; n <= 11; n += 1) {
      await phone.open(pageOf(n))
      await phone.back()
    }
    const later = await offlineAt()
    await later.open(pageOf(2))
    expect(later.text()).toContain('周2')
    await later.open(pageOf(1))
    expect(later.text()).not.toContain('周1')
  })

  class Small extends Map<string, unknown> {
    constructor(readonly most: number) {
      super()
    }
    override set(name: string, value: unknown) {
      const tooLong = name.startsWith('kept:') && String(value).length > this.most
      if (tooLong) throw new Error('setStorage:fail exceed max length')
      return super.set(name, value)
    }
  }

  test('is shown by a phone that has no room to keep it', async () => {
    const phone = await scene.phone({ now: at, storage: new Small(0) })
    await phone.open(rosterPage)
    expect(phone.text()).toContain('周1')
  })

  test('takes the room of the one looked at longest ago', async () => {
    const storage = new Small(1000)
    const phone = await scene.phone({ now: at, storage })
    await phone.open(rosterPage)
    await phone.open(rosterPage.replace('ses_1', 'ses_2'))
    const kept = JSON.parse(String(storage.get('kept:getRoster'))) as { input: string }[]
    expect(kept.map(({ input }) => input)).toEqual(['{"sessionId":"ses_2"}'])
  })

  test('the leader’s scan of a volunteer’s code waits on the phone for a network', async () => {
    const phone = await scene.phone({ now: at, scans: ['YX00000001'] })
    await phone.open(codePage)
    await phone.setOffline(true)
    await phone.tap('扫志愿者码')
    expect(phone.doings.toasts).toEqual(['没有信号，已存在手机里，有信号后自动上传。'])
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    await phone.setOffline(false)
    expect(scene.asked('closeRoster')[0]?.input).toMatchObject({ confirm: [{ personId: 'per_1' }] })
    expect(phone.world.storage.get('confirms')).toBe('[]')
  })
})

test('offering an activity fills in what most are like and sends the rest', async () => {
  scene.api().answers.createActivity = () => ({ activity: { ...demoActivity, state: 'reviewing' } })
  const phone = await scene.phone({ now: at, location: { latitude: 34.33, longitude: 118, accuracy: 10 } })
  await phone.open('packages/leader/mine/index')
  await phone.tap('发起活动')
  await phone.tap('提交审核')
  expect(phone.foot()).toEqual(['请填写活动名称（2 到 40 字）', '提交审核'])
  await phone.fill('活动名称', '清洁家园 · 护河行动')
  await phone.pick('请选择', 4)
  await phone.fill('要做什么', '捡拾垃圾')
  await phone.fill('集合地点', '运河公园东门')
  await phone.tap('选位置')
  await phone.pick('14:00', '15:00')
  await phone.tap('提交审核')
  expect(phone.text()).toContain('已提交')
  expect(scene.asked('createActivity')[0]?.input).toMatchObject({
    teamId: 'tea_1',
    siteId: 'sit_1',
    category: 'environment',
    sessions: [
      {
        startAt: '2026-11-23T15:00:00+08:00',
        endAt: '2026-11-23T16:30:00+08:00',
        capacity: 20,
        venue: { name: '运河公园东门', lat: 34.33, lng: 118, radius: 300 },
      },
    ],
  })
})
