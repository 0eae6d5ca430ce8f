import { numberOf, rosterLine } from '../support/catalogue/rosterLine'
import { codePage, leaderId, roster, rosterPage, session, setLeading } from '../support/weapp/leading'

const scene = setLeading()

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
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    await phone.tap('周1')
    await phone.tap('确认 1 人到场')
    expect(phone.text()).toContain('已确认 1 人')
    expect(phone.text()).not.toContain('离开时间不对')
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
    scene.api().answers.getRoster = () => ({ session: overnight, roster, serverNow: scene.serverNow() })
    expect(await leavesAt('2026-11-22T19:00:00Z', '02:00', '23:30')).toEqual([
      '没签退的人，几点离开的',
      '2026-11-22T23:30:00+08:00',
    ])
  })

  test('one’s own line is a manager’s to confirm: it is not ticked, and a scan says so', async () => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const own = rosterLine(9, { ...roster[0], personId: leaderId, name: '队长', number: numberOf(9) })
    scene.api().answers.getRoster = () => ({
      session,
      roster: [...roster, own],
      serverNow: scene.serverNow(),
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z'), scans: [numberOf(9)] })
    await phone.open(rosterPage)
    expect(phone.text()).toContain('本人的时长由管理员确认')
    await expect(phone.tap('队长')).rejects.toThrow('nothing hears')
    await phone.tap('确认 2 人到场')
    const [asked] = scene.asked('closeRoster').map(({ input }) => input.confirm as { personId: string }[])
    expect(asked?.map(({ personId }) => personId)).toEqual(['per_1', 'per_2'])
    await phone.open(codePage)
    await phone.tap('扫志愿者码')
    expect(phone.text()).toContain('本人的时长由管理员确认')
  })

  test('asks for no word where one’s own line alone is open', async () => {
    scene.api().answers.getRoster = () => ({
      session,
      roster: [rosterLine(9, { ...roster[0], personId: leaderId })],
      serverNow: scene.serverNow(),
    })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    expect(phone.foot()).toEqual([])
  })
})
