import { numberOf, rosterLine } from '../support/catalogue/rosterLine'
import { Refuse } from '../support/weapp/fakeApi'
import { codePage, roster, rosterPage, session, setLeading } from '../support/weapp/leading'

const scene = setLeading()
const during = new Date('2026-11-22T06:10:00Z')
const came = (name: string) => (_: unknown) => ({ name, attendance: {} as never })
const asked = () => scene.asked('checkInVolunteer').map(({ input }) => input)

const scanning = async (number: string, direction: '签到' | '签退' = '签到') => {
  const phone = await scene.phone({ now: during, scans: [number] })
  await phone.open(codePage)
  await phone.tap(direction)
  await phone.tap('扫志愿者码')
  return phone
}

describe('on 签到 the leader scans a volunteer code', () => {
  beforeEach(() => {
    scene.api().answers.checkInVolunteer = came('周3')
  })

  test('of somebody who signed up: they are in, at the county’s time', async () => {
    const phone = await scanning(numberOf(3))
    expect(asked()).toEqual([{ sessionId: 'ses_1', number: numberOf(3), cameAt: expect.any(String) }])
    expect(Date.parse(String(asked()[0]?.cameAt))).toBeCloseTo(during.getTime(), -4)
    expect(phone.text()).toContain('周3已签到')
    expect(phone.doings.modals).toEqual([])
  })

  test('of somebody who is not on the list: they are in, and on it', async () => {
    const { answers } = scene.api()
    answers.checkInVolunteer = input => {
      answers.getRoster = () => ({
        session,
        roster: [...roster, rosterLine(8, { state: 'inside', walkIn: true })],
        serverNow: scene.serverNow(),
      })
      return came('周8')(input)
    }
    const phone = await scanning(numberOf(8))
    expect(asked()).toMatchObject([{ number: numberOf(8) }])
    expect(phone.text()).toContain('周8已签到')
  })

  test('of somebody who is in already: nobody is sent off, whoever has no proof of the place gets it', async () => {
    await scanning(numberOf(2))
    expect(asked()).toMatchObject([{ number: numberOf(2) }])
    expect(scene.asked('closeRoster')).toEqual([])
  })

  test('of somebody who has left by now, whatever the list on the phone says: the leader reads when', async () => {
    const checkedOutAt = '2026-11-22T06:05:00Z'
    scene.api().answers.checkInVolunteer = () => ({ name: '周3', attendance: { checkedOutAt } as never })
    const phone = await scanning(numberOf(3))
    expect(phone.text()).toContain('周3已于 14:05 签退')
    expect(phone.text()).not.toContain('周3已签到')
  })

  test('that is none, and reads what to do', async () => {
    const phone = await scanning('https://example.com/')
    expect(phone.text()).toContain('这不是志愿者码')
    expect(asked()).toEqual([])
  })

  test('and reads why somebody may not come in, as said of them, not to them', async () => {
    scene.api().answers.checkInVolunteer = () => {
      throw new Refuse('SESSION_FULL', 409)
    }
    const phone = await scanning(numberOf(8))
    expect(phone.text()).toContain('1000 0000 0084：名额已满，没有签到。')
    await phone.tap('签退')
    await phone.tap('知道了')
    expect(phone.text()).not.toContain('名额已满')
    expect(phone.world.storage.get('words')).toBe('[]')
  })

  test('without a network: who came can also go, and the words are sent in that order', async () => {
    const { answers } = scene.api()
    answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const phone = await scene.phone({
      now: during,
      scans: [numberOf(3), numberOf(3), numberOf(8), numberOf(8)],
    })
    await phone.open(codePage)
    await phone.setOffline(true)
    await phone.tap('扫志愿者码')
    expect(phone.text()).toContain('3\n已签到')
    await phone.tap('签退')
    await phone.tap('扫志愿者码')
    expect(phone.doings.modals).toMatchObject([{ title: '周3现在离开？' }])
    await phone.tap('签到')
    await phone.tap('扫志愿者码')
    await phone.tap('签退')
    await phone.tap('扫志愿者码')
    expect(phone.text()).toContain('这位志愿者的签到还没有上传')
    await phone.setOffline(false)
    await phone.advance(30_000)
    const told = scene.api().seen.map(({ name, input }) => [name, input.number ?? input.confirm])
    expect(told.filter(([name]) => name === 'checkInVolunteer' || name === 'closeRoster')).toMatchObject([
      ['checkInVolunteer', numberOf(3)],
      ['closeRoster', [{ personId: 'per_3', leftAt: expect.any(String) }]],
      ['checkInVolunteer', numberOf(8)],
    ])
  })

  test('without a network: the word waits, is counted, and comes with its own time before any other', async () => {
    const phone = await scene.phone({ now: during, scans: [numberOf(3)] })
    await phone.open(codePage)
    await phone.setOffline(true)
    await phone.tap('扫志愿者码')
    expect(phone.text()).toContain('没有信号，已存在手机里，有信号后自动上传。')
    expect(phone.text()).toContain('1\n待上传')
    await phone.advance(600_000)
    await phone.setOffline(false)
    expect(Date.parse(String(asked()[0]?.cameAt))).toBeCloseTo(during.getTime(), -4)
    expect(phone.world.storage.get('words')).toBe('[]')
  })
})

describe('on 签退', () => {
  test('whoever is not in is told where coming is scanned', async () => {
    const phone = await scanning(numberOf(3), '签退')
    expect(phone.text()).toContain('周3还没有签到。来的时候在“签到”里扫')
    expect(asked()).toEqual([])
  })

  test('a scan before leaving asks first, and says the time', async () => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const phone = await scanning(numberOf(2), '签退')
    expect(phone.doings.modals).toMatchObject([{ title: '周2现在离开？' }])
    expect(phone.text()).toContain('已确认 1 人')
  })
})

describe('from the list', () => {
  test('who came without a phone is taken by name, while the session takes people in', async () => {
    scene.api().answers.checkInVolunteer = came('周3')
    const phone = await scene.phone({ now: during })
    await phone.open(rosterPage)
    await phone.tap('点到')
    expect(asked()).toMatchObject([{ number: numberOf(3) }])
    expect(phone.text()).toContain('周3已签到')
    const over = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await over.open(rosterPage)
    expect(over.text()).not.toContain('点到')
  })

  test('whom somebody else has confirmed meanwhile is said to be confirmed: nobody scanned anew', async () => {
    const { answers } = scene.api()
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    const confirmed = roster.slice(0, 2).map(line => ({ ...line, state: 'confirmed' as const }))
    answers.getRoster = () => ({ session, roster: confirmed, serverNow: scene.serverNow() })
    await phone.tap('确认 2 人到场')
    expect(scene.asked('closeRoster')).toEqual([])
    expect(phone.text()).toContain('周1、周2已经确认过了。')
    expect(phone.text()).not.toContain('刚才有新的扫码')
  })

  test('whoever scanned out meanwhile keeps their own time: the leader looks again', async () => {
    const { answers } = scene.api()
    answers.closeRoster = ({ confirm }) => ({ results: confirm })
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    const left = rosterLine(2, { ...roster[1], state: 'waiting', checkedOutAt: '2026-11-22T08:39:00Z' })
    answers.getRoster = () => ({
      session,
      roster: [roster[0], left].flatMap(one => one ?? []),
      serverNow: scene.serverNow(),
    })
    await phone.tap('确认 2 人到场')
    expect(scene.asked('closeRoster')).toEqual([])
    expect(phone.text()).toContain('周2刚才有新的扫码，名单已更新。请核对后再确认。')
    await phone.tap('确认 2 人到场')
    const [word] = scene.asked('closeRoster').map(({ input }) => input.confirm)
    expect(word).toEqual([{ personId: 'per_1' }, { personId: 'per_2' }])
  })
})
