import { checkedIn } from '../support/weapp/checkedIn'
import { demoAttendance, demoMe } from '../support/weapp/demoAnswers'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'
import { readShownCode } from '../support/weapp/shownCode'

const scene = setScene()

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

  test('a scan whose answer was lost comes again under its own key, with its time', async () => {
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open('pages/home/index')
    scene.api().answers.checkIn = () => {
      throw new Refuse('BUSY', 429)
    }
    await phone.tap('扫码签到')
    scene.api().answers.checkIn = () => ({ attendance: checkedIn })
    await scene.phone({ storage: phone.world.storage }).then(again => again.open('pages/home/index'))
    const sent = scene.asked('checkIn').map(({ input }) => input)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(sent[0]).not.toHaveProperty('scannedAt')
    expect(sent.at(-1)).toHaveProperty('scannedAt')
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

  test('of two sessions at one time neither is said to be the one that was scanned', async () => {
    const other = { ...demoAttendance, id: 'att_2', sessionId: 'ses_2', title: '平安夜巡' }
    scene.api().answers.getHome = () => ({
      ...{ county: '银杏县', activities: [], me: { ...demoMe, upcoming: [demoAttendance, other] } },
    })
    const phone = await scanned('code-1')
    expect(phone.text()).toContain('次扫码待上传')
    expect(phone.text()).not.toContain('签到已保存')
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
