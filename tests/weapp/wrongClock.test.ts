import { numberOf } from '../support/catalogue/rosterLine'
import { codePage, rosterPage, setLeading } from '../support/weapp/leading'

const scene = setLeading()

const halfPastThree = new Date('2026-11-22T07:30:00Z')
const afterTheEnd = new Date('2026-11-22T08:40:00Z')
const words = () => scene.asked('closeRoster').map(({ input }) => input.confirm as { leftAt?: string }[])
const momentsLeft = () =>
  words()
    .flat()
    .flatMap(({ leftAt }) => leftAt ?? [])

describe.each([
  ['three hours slow', -3],
  ['an hour fast', 1],
])('a leader whose phone is %s', (_, fast) => {
  beforeEach(() => {
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
  })

  const opened = async (page: string, now: Date) => {
    const phone = await scene.phone({ now, fast, scans: [numberOf(2)] })
    await phone.open(page)
    return phone
  }
  /** In a hall without a network, ten minutes after the phone was started there anew. */
  const inTheHall = async (page: string, now: Date) => {
    const { storage } = (await opened(page, now)).world
    const phone = await scene.phone({ now, fast, scans: [numberOf(2)], storage, offline: true })
    await phone.open(page)
    await phone.advance(600_000)
    return phone
  }
  const within = (at: string | undefined, time: string) =>
    expect(Math.abs(Date.parse(at ?? '') - Date.parse(time))).toBeLessThan(20_000)

  test('sends off whose code they scan at the county’s time, and reads it in the question', async () => {
    const phone = await opened(codePage, halfPastThree)
    await phone.tap('签退')
    await phone.tap('扫志愿者码')
    expect(phone.doings.modals).toEqual([
      { title: '周2现在离开？', content: '对方没有扫签退码。确认后，时长只计到现在（15:30）。' },
    ])
    within(momentsLeft()[0], '2026-11-22T07:30:00Z')
  })

  test('does so without a network too', async () => {
    const phone = await inTheHall(codePage, halfPastThree)
    await phone.tap('签退')
    await phone.tap('扫志愿者码')
    expect(phone.doings.modals[0]?.content).toContain('15:40')
    await phone.setOffline(false)
    within(momentsLeft()[0], '2026-11-22T07:40:00Z')
  })

  test('has on the roster the minutes that are over by the county’s clock', async () => {
    const phone = await opened(rosterPage, halfPastThree)
    expect(phone.text()).toContain('活动到 16:30 结束。没有签退的人还在服务')
    await phone.tap('周2')
    await phone.tap('确认 2 人到场')
    expect(momentsLeft()).toEqual(['2026-11-22T15:30:00+08:00'])
  })

  test('has on the roster without a network who stayed to the end', async () => {
    const phone = await inTheHall(rosterPage, afterTheEnd)
    await phone.tap('确认 2 人到场')
    await phone.setOffline(false)
    expect(words()[0]?.map(({ leftAt }) => leftAt)).toEqual([undefined, '2026-11-22T16:30:00+08:00'])
  })

  test('reads as of when the counts are by the county’s clock', async () => {
    const phone = await inTheHall(codePage, halfPastThree)
    expect(phone.text()).toContain('截至 15:30 联网')
  })
})

test('a clock that was put right meanwhile is believed from the next answer on', async () => {
  scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
  const slow = await scene.phone({ now: halfPastThree, fast: -3 })
  await slow.open(rosterPage)
  const right = await scene.phone({ now: halfPastThree, storage: slow.world.storage })
  await right.open(rosterPage)
  await right.tap('周2')
  await right.tap('确认 2 人到场')
  expect(momentsLeft()).toEqual(['2026-11-22T15:30:00+08:00'])
})
