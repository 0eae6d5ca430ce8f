import { mostSessions } from '../../functions/contracts/limits'
import { activity, session } from '../support/catalogue/activity'
import { Refuse } from '../support/weapp/fakeApi'
import { at, setLeading } from '../support/weapp/leading'

const scene = setLeading()

describe('我带的队', () => {
  const hour = 3_600_000
  const from = (hours: number) => new Date(at.getTime() + hours * hour).toISOString()
  const of = (title: string, ...starts: number[]) =>
    activity({
      id: `act_${title}`,
      title,
      sessions: starts.map((start, n) =>
        session({ id: `ses_${title}_${n}`, startAt: from(start), endAt: from(start + 2) }),
      ),
    })
  const shownTitles = (text: string, titles: string[]) =>
    text.split('\n').filter(line => titles.includes(line))

  test('begins with what comes next and puts what is over below', async () => {
    scene.api().answers.listMyActivities = () => ({
      activities: [
        of('刚结束', -3),
        of('每周', -168, 3, 171),
        of('后天', 48),
        of('上周', -150),
        of('上个月', -700),
      ],
    })
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/mine/index')
    const shown = phone.text().split('\n')
    const titles = ['刚结束', '每周', '后天', '已结束', '上周', '上个月']
    expect(shownTitles(phone.text(), titles)).toEqual(titles)
    const weekly = shown
      .slice(shown.indexOf('每周'), shown.indexOf('后天'))
      .filter(text => text.includes('–'))
    expect(weekly.map(text => text.slice(0, 4))).toEqual(['今天 1', '11月2', '11月1'])
  })

  test('leaves every card where it stood when the next page comes', async () => {
    scene.api().answers.listMyActivities = ({ cursor }) =>
      cursor
        ? { activities: [of('明天的一场，每周一次', 24, 700), of('上周', -150)] }
        : { activities: [of('后天', 48), of('下周', 170)], cursor: 'next' }
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/mine/index')
    await phone.reachBottom()
    const titles = ['后天', '下周', '明天的一场，每周一次', '上周']
    expect(shownTitles(phone.text(), titles)).toEqual(titles)
  })
})

describe('a card of 我带的队', () => {
  const page = 'packages/volunteer/activity/index'
  const mine = 'packages/leader/mine/index'

  test('opens the page of its activity, and its buttons what they say', async () => {
    const phone = await scene.phone({ now: at })
    await phone.open(mine)
    await phone.tap(activity().title)
    expect(phone.route()).toBe(page)
    await phone.back()
    await phone.tap('运河公园东门集合')
    expect(phone.route()).toBe(page)
    await phone.back()
    await phone.tap('名单')
    expect(phone.route()).toBe('packages/leader/roster/index')
    await phone.back()
    expect(phone.route()).toBe(mine)
  })

  test.each([
    ['reviewing', '正在等上一级审核，通过后大家就能看到、能报名。'],
    ['rejected', '没有通过审核，大家看不到，也不能报名。'],
  ] as const)('that is %s leads to a page that offers nobody a place', async (state, told) => {
    const own = activity({ state })
    Object.assign(scene.api().answers, {
      listMyActivities: () => ({ activities: [own] }),
      getActivity: () => ({ activity: own }),
    })
    const phone = await scene.phone({ now: at })
    await phone.open(mine)
    await phone.tap(activity().title)
    expect(phone.foot()).toEqual([told])
  })
})

describe('an activity that was sent back', () => {
  const hour = 3_600_000
  const starting = (id: string, startAt: string) =>
    session({
      ...{ id, startAt, endAt: new Date(Date.parse(startAt) + 2 * hour).toISOString(), capacity: 35 },
      walkIn: 'no',
      venue: { name: '社区东门', lat: 34.31, lng: 118.02, radius: 500 },
    })
  const sentBack = activity({
    ...{ id: 'act_back', state: 'rejected', reason: '安全措施要补充' },
    ...{ teamId: 'tea_2', siteId: 'sit_2' },
    sessions: [starting('ses_a', '2026-11-21T01:30:00Z'), starting('ses_b', '2026-11-25T01:30:00Z')],
  })
  beforeEach(() => {
    Object.assign(scene.api().answers, {
      listMyActivities: () => ({ activities: [sentBack] }),
      getActivity: () => ({ activity: sentBack }),
      createActivity: () => ({ activity: { ...sentBack, id: 'act_new', state: 'reviewing' } }),
    })
  })

  test('is corrected in a form that holds all of it, and offered anew under a key of its own', async () => {
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/mine/index')
    await phone.tap('修改后再提交')
    expect(phone.text()).toContain('未通过：安全措施要补充')
    await phone.tap('提交审核')
    expect(phone.foot()).toEqual(['有一场的时间已过，请重新选日期', '提交审核'])
    expect(phone.text()).toContain('原来的时间已过，请重新选日期')
    await phone.pick('请选日期', '2026-11-24')
    await phone.fill('风险提示', '临水作业，须穿救生衣，两人一组')
    await phone.tapTwice('提交审核')
    expect(phone.text()).toContain('已提交')
    const sent = scene.asked('createActivity').map(({ input }) => input)
    expect(sent).toHaveLength(1)
    const { title, category, kind, description } = activity()
    const venue = { name: '社区东门', lat: 34.31, lng: 118.02, radius: 500 }
    const rest = { capacity: 35, walkIn: 'no', venue }
    expect(sent[0]).toEqual({
      ...{ corrects: sentBack.id, teamId: 'tea_2', siteId: 'sit_2', title, category, kind, description },
      risk: '临水作业，须穿救生衣，两人一组',
      sessions: [
        { startAt: '2026-11-24T09:30:00+08:00', endAt: '2026-11-24T11:30:00+08:00', ...rest },
        { startAt: '2026-11-25T09:30:00+08:00', endAt: '2026-11-25T11:30:00+08:00', ...rest },
      ],
      key: expect.stringMatching(/^req_[a-z0-9]{22}$/),
    })
  })

  test('grows by a session whose day is chosen, too, where the last one’s is past', async () => {
    scene.api().answers.getActivity = () => ({
      activity: { ...sentBack, sessions: sentBack.sessions.toReversed() },
    })
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/create/index?activityId=act_back')
    await phone.tap('再加一场（下一周）')
    expect(phone.text().split('请选日期')).toHaveLength(3)
  })

  test('is asked for again where it did not come', async () => {
    const { answers } = scene.api()
    const { getActivity } = answers
    answers.getActivity = () => {
      throw new Refuse('BUSY', 503)
    }
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/create/index?activityId=act_back')
    Object.assign(answers, { getActivity })
    await phone.tap('再试一次')
    expect(phone.text()).toContain('未通过：安全措施要补充')
  })

  test('is the only one that is corrected', async () => {
    scene.api().answers.listMyActivities = () => ({ activities: [activity()] })
    const phone = await scene.phone({ now: at })
    await phone.open('packages/leader/mine/index')
    expect(phone.text()).not.toContain('修改后再提交')
  })
})

test('offering an activity fills in what most are like and sends the rest', async () => {
  scene.api().answers.createActivity = () => ({ activity: activity({ state: 'reviewing' }) })
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

test('a day is chosen from today to two years ahead, as an activity may lie on no other', async () => {
  const phone = await scene.phone({ now: at })
  await phone.open('packages/leader/mine/index')
  await phone.tap('发起活动')
  await phone.pick('11月23日 周一', '2026-11-22')
  await expect(phone.pick('11月22日 周日', '2026-11-21')).rejects.toThrow('has no 2026-11-21')
  await expect(phone.pick('11月22日 周日', '2028-11-22')).rejects.toThrow('has no 2028-11-22')
})

test('an activity grows by a week at a time, to as many sessions as are taken', async () => {
  const phone = await scene.phone({ now: at })
  await phone.open('packages/leader/create/index')
  for (let held = 1; held < mostSessions; held += 1) await phone.tap('再加一场（下一周）')
  expect(phone.text()).toContain(`第 ${mostSessions} 场`)
  await expect(phone.tap('再加一场（下一周）')).rejects.toThrow('nothing hears')
})
