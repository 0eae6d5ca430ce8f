import { drawCode, slotSeconds } from '../../functions/contracts/venueCode'
import { rosterLine } from '../support/catalogue/rosterLine'
import { Refuse } from '../support/weapp/fakeApi'
import { at, codePage, keyOf, roster, session, setLeading } from '../support/weapp/leading'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setLeading()

describe('the venue code', () => {
  test('is drawn by the server’s clock, anew every slot, one for each direction', async () => {
    const phone = await scene.phone({ now: at, fast: -3 })
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
      return { key: keyOf(input.direction), serverNow: scene.serverNow() }
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
    scene.api().answers.getRoster = () => ({
      session,
      roster: [...roster.slice(0, 2), rosterLine(3, came)],
      serverNow: scene.serverNow(),
    })
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
    await phone.hide()
    const before = asked()
    await phone.advance(3 * everySeconds)
    expect(asked()).toBe(before)
    comes()
    await phone.show()
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
    expect(phone.text()).toContain('1\n已签退')
    expect(phone.text()).toContain('1\n还没签退')
    expect(phone.text()).toContain('截至 14:00 联网')
    await phone.setOffline(false)
    comes()
    await phone.advance(everySeconds)
    expect(phone.text()).toContain('2\n还没签退')
    expect(phone.text()).toContain('截至 14:02 联网')
  })
})
