import type { LoginOut } from '../../functions/contracts/person'
import { numberOf, rosterLine } from '../support/catalogue/rosterLine'
import { Refuse } from '../support/weapp/fakeApi'
import { at, codePage, roster, rosterPage, session, setLeading } from '../support/weapp/leading'

const scene = setLeading()

describe('the roster', () => {
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
    expect(phone.world.storage.get('words')).toBe('[]')
  })

  test('it is not counted for another leader on the same phone', async () => {
    const phone = await scene.phone({ now: new Date('2026-11-22T08:40:00Z') })
    await phone.open(rosterPage)
    await phone.setOffline(true)
    await phone.tap('确认 2 人到场')
    const { storage } = phone.world
    storage.delete('session')
    const { answers } = scene.api()
    const login = answers.login?.({ code: '' })
    answers.login = () => ({ ...login, person: { ...login?.person, id: 'per_other' } }) as LoginOut
    const other = await scene.phone({ storage })
    await other.open(codePage)
    expect(other.text()).toContain('0\n待上传')
    expect(scene.asked('closeRoster')).toEqual([])
    expect(String(storage.get('words'))).toContain('周1')
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
      rosterLine(n + 1, { ...roster[0], personId: `per_${n + 1}` }),
    )
    answers.getRoster = () => ({ session, roster: many, serverNow: scene.serverNow() })
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
    const sent = scene.asked('closeRoster').map(({ input }) => input.confirm as { personId: string }[])
    const bodies = new Map(scene.requestIds('closeRoster').map((id, at) => [id, sent[at] ?? []]))
    expect([...bodies.values()].map(({ length }) => length)).toEqual([50, 50, 20])
    expect([...bodies.values()].flat().map(({ personId }) => personId)).toEqual(
      many.map(({ personId }) => personId),
    )
    expect(JSON.parse(String(phone.world.storage.get('words')))).toHaveLength(1)
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
    expect(phone.world.storage.get('words')).toBe('[]')
  })

  test('of every session looked at before is there without a network', async () => {
    scene.api().answers.getRoster = ({ sessionId }) => ({
      session: { ...session, id: sessionId },
      roster: [
        rosterLine(sessionId === 'ses_1' ? 1 : 2, { state: 'waiting', checkedInAt: at.toISOString() }),
      ],
      serverNow: scene.serverNow(),
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
    const phone = await scene.phone({ now: at, scans: [numberOf(1)] })
    await phone.open(codePage)
    await phone.setOffline(true)
    await phone.tap('扫志愿者码')
    expect(phone.text()).toContain('没有信号，已存在手机里，有信号后自动上传。')
    scene.api().answers.closeRoster = ({ confirm }) => ({ results: confirm })
    await phone.setOffline(false)
    expect(scene.asked('closeRoster')[0]?.input).toMatchObject({ confirm: [{ personId: 'per_1' }] })
    expect(phone.world.storage.get('words')).toBe('[]')
  })
})
