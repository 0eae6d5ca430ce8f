import { attendance, checkedIn } from '../support/catalogue/attendance'
import { me } from '../support/catalogue/me'
import { loggedIn, person } from '../support/catalogue/person'
import { Refuse } from '../support/weapp/fakeApi'
import { scannedOffline } from '../support/weapp/scannedOffline'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()
const scanned = scannedOffline(scene)

describe('without a network', () => {
  test('a scan outlives a restart and is sent with its time once there is a network', async () => {
    const phone = await scanned('code-1')
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
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
      return { attendance: checkedIn() }
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
    answers.checkOut = () => ({ attendance: attendance() })
    await phone.setOffline(false)
    expect(namesAsked()).toEqual(['checkIn', 'checkIn'])
    answers.checkIn = () => ({ attendance: checkedIn() })
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
    answers.checkOut = () => ({ attendance: attendance() })
    phone.world.offline = false
    await phone.open(checkOutPage)
    expect(phone.text()).toContain('签退已存在手机里')
    expect(namesAsked()).not.toContain('checkOut')
  })

  test('a check-out scanned with a network first brings the check-in, and its own time', async () => {
    const phone = await scanned('code-1')
    const { answers } = scene.api()
    answers.checkIn = () => ({ attendance: checkedIn() })
    answers.checkOut = () => ({ attendance: attendance({ state: 'waiting', minutes: 60 }) })
    phone.world.offline = false
    await phone.open(checkOutPage)
    expect(phone.text()).toContain('已签退')
    expect(namesAsked()).toEqual(['checkIn', 'checkOut'])
    expect(scene.asked('checkOut')[0]?.input).toHaveProperty('scannedAt')
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  test('a scan whose answer was lost comes again under its own request id, with its time', async () => {
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open('pages/home/index')
    scene.api().answers.checkIn = () => {
      throw new Refuse('BUSY', 429)
    }
    await phone.tap('扫码签到')
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    await scene.phone({ storage: phone.world.storage }).then(again => again.open('pages/home/index'))
    const sent = scene.asked('checkIn').map(({ input }) => input)
    expect(new Set(scene.requestIds('checkIn')).size).toBe(1)
    expect(sent[0]).not.toHaveProperty('scannedAt')
    expect(sent.at(-1)).toHaveProperty('scannedAt')
  })

  test('a scan that had arrived is not held against its person', async () => {
    const phone = await scanned('code-1')
    scene.api().answers.checkIn = () => ({ attendance: checkedIn({ state: 'confirmed' }) })
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
    scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
    const upgraded = await scene.phone({ storage: phone.world.storage })
    await upgraded.open('pages/home/index')
    expect(scene.asked('checkIn').map(({ input }) => input.code)).toEqual(['code-1', 'code-1', 'code-2'])
    expect(phone.world.storage.get('scans')).toBe('[]')
  })

  describe('that comes back without a word of WeChat', () => {
    const everyMilliseconds = 30_000
    const sent = () => scene.asked('checkIn').length
    const comes = () => {
      scene.api().answers.checkIn = () => ({ attendance: checkedIn() })
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

  test('nobody sends the scan of somebody else', async () => {
    const phone = await scanned('code-1')
    const { answers } = scene.api()
    answers.login = () => loggedIn({ token: 'other', person: person({ id: 'per_2' }) })
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
      expect(await readShownCode(again, '志愿者码')).toBe(me().profile.number)
    },
  )
})
