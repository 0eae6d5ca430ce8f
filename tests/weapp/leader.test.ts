import type { RosterLine } from '../../functions/contracts/attendance'
import { drawCode, slotSeconds } from '../../functions/contracts/venueCode'
import { demoActivity } from '../support/weapp/demoAnswers'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()
const at = new Date('2026-11-22T06:00:02Z')
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
  Object.assign(scene.api().answers, {
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
    expect(phone.text()).toContain('没有信号，已存在手机里')
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
