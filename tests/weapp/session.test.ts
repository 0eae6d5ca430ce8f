import { attendance } from '../support/catalogue/attendance'
import { Refuse } from '../support/weapp/fakeApi'
import { setScene } from '../support/weapp/scene'

const scene = setScene()

const tokenOf = ({ headers }: { headers: { authorization?: string } }) => headers.authorization

test('a token that has ended is renewed once, silently, for all who wait', async () => {
  const { answers } = scene.api()
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  let ended = true
  const whileEnded = <T>(give: T) => {
    if (ended) throw new Refuse('TOKEN_EXPIRED', 401)
    return give
  }
  answers.getHome = input => whileEnded(scene.given('getHome')(input))
  answers.renew = input => {
    ended = false
    return scene.given('renew')(input)
  }
  await phone.pullDown()
  expect(phone.text()).toContain('扫码签到')
  expect(scene.asked('renew')).toHaveLength(1)
  expect(scene.asked('getHome').map(tokenOf)).toEqual(['Bearer t', 'Bearer t', 'Bearer t2'])
})

test('whose renewal is refused is logged in anew by WeChat', async () => {
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  const { answers } = scene.api()
  let refused = 0
  answers.renew = () => {
    throw new Refuse('UNAUTHENTICATED', 401)
  }
  answers.getHome = input => {
    refused += 1
    if (refused === 1) throw new Refuse('UNAUTHENTICATED', 401)
    return scene.given('getHome')(input)
  }
  await phone.pullDown()
  expect(phone.text()).toContain('扫码签到')
  expect(scene.asked('login')).toHaveLength(2)
})

test('whoever cannot be logged in may still look', async () => {
  const { answers } = scene.api()
  answers.login = () => {
    throw new Refuse('WECHAT_UNAVAILABLE', 503)
  }
  answers.getHome = input => ({ ...scene.given('getHome')(input), me: undefined })
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  expect(phone.text()).toContain('周末妈妈 · 陪读两小时')
  expect(phone.text()).toContain('登录')
  expect(scene.asked('getHome').map(tokenOf)).toEqual([undefined])
})

test('who logs out stays out until they tap 登录', async () => {
  const phone = await scene.phone()
  await phone.open('pages/me/index')
  await phone.tap('隐私与个人信息')
  await phone.tap('退出登录')
  const again = await scene.phone({ storage: phone.world.storage })
  await again.open('pages/me/index')
  expect(again.text()).toContain('登录后就能报名')
  await again.tap('登录')
  expect(again.text()).toContain('平台编号')
})

test('leaving is asked about once, and who would rather stay does', async () => {
  const phone = await scene.phone({ says: false })
  await phone.open('packages/volunteer/privacy/index')
  await phone.tap('退出登录')
  expect(phone.doings.modals.map(({ title }) => title)).toEqual(['在这台手机上退出登录？'])
  expect(phone.route()).toBe('packages/volunteer/privacy/index')
  await phone.open('pages/me/index')
  expect(phone.text()).toContain('平台编号')
})

test.each([{ token: 't' }, 'text', { token: 't', renewToken: 'r' }])(
  'one that an older version stored otherwise (%j) is made anew',
  async stored => {
    const phone = await scene.phone({ storage: new Map([['session', JSON.stringify(stored)]]) })
    await phone.open('pages/me/index')
    expect(phone.text()).toContain('平台编号')
    expect(scene.asked('login')).toHaveLength(1)
  },
)

describe('whoever leaves', () => {
  const secretKey = {
    facts: 'A'.repeat(80),
    secret: 'aW4',
    opensAt: '2026-11-22T05:30:00Z',
    expiresAt: '2026-11-22T08:30:00Z',
  }
  const used = async () => {
    const { answers } = scene.api()
    answers.getVenueKey = () => ({ key: secretKey, serverNow: '2026-11-22T06:00:02Z' })
    answers.checkIn = () => ({ attendance: attendance({ state: 'inside' }) })
    answers.getVoucherCode = () => {
      if (scene.asked('getVoucherCode').length > 1) throw new Refuse('VOUCHER_USED', 409)
      const inTwoMinutes = '2026-11-22T06:02:00Z'
      return { code: 'k1.code', digits: '48271960', expiresAt: inTwoMinutes, digitsExpireAt: inTwoMinutes }
    }
    const phone = await scene.phone({ scans: ['waiting'] })
    await phone.open('packages/volunteer/compose/index')
    await phone.fill('正文', '今天护河')
    await phone.open('packages/volunteer/voucher/index?voucherId=vou_1')
    await phone.advance(111_000)
    await phone.open('packages/volunteer/check/index?direction=in&code=taken')
    await phone.open('packages/leader/code/index?sessionId=ses_1')
    await phone.open('pages/home/index')
    await phone.setOffline(true)
    await phone.tap('扫码签到')
    await phone.open('pages/home/index')
    await phone.open('pages/me/index')
    return phone
  }
  /** What waits for its person, who was here and what is the phone's own. */
  const stays = ['scans', 'words', 'session', 'holder', 'left', 'server-ahead']
  const left = (storage: Map<string, unknown>) => [...storage.keys()].filter(name => !stays.includes(name))

  test('leaves nothing of theirs to read on the phone but the scans that wait for them', async () => {
    const phone = await used()
    const { storage } = phone.world
    expect(left(storage).filter(name => name.startsWith('own:'))).toHaveLength(4)
    await phone.tap('隐私与个人信息')
    await phone.tap('退出登录')
    expect(left(storage)).toEqual([])
    expect(String(storage.get('scans'))).toContain('waiting')
    expect(phone.text()).not.toContain('周禾')
    await phone.open('pages/me/index')
    expect(phone.text()).not.toContain('YX00186203')
    await phone.setOffline(false)
    expect(scene.asked('checkIn')).toHaveLength(1)
  })

  test('leaves nothing to somebody else who is logged in on the same phone', async () => {
    const { storage } = (await used()).world
    storage.delete('session')
    const { answers } = scene.api()
    answers.login = input => {
      const out = scene.given('login')(input)
      return { ...out, person: { ...out.person, id: 'per_2' } }
    }
    const other = await scene.phone({ storage })
    await other.open('pages/activities/index')
    expect(left(storage)).toEqual([])
    expect(String(storage.get('scans'))).toContain('waiting')
  })
})

test('an inner page that nobody may see offers 登录, and is there afterwards', async () => {
  const phone = await scene.phone()
  await phone.open('packages/volunteer/privacy/index')
  await phone.tap('退出登录')
  scene.api().answers.listAttendances = () => {
    if (!scene.asked('listAttendances').at(-1)?.headers.authorization)
      throw new Refuse('UNAUTHENTICATED', 401)
    return { attendances: [attendance()] }
  }
  await phone.open('packages/volunteer/records/index')
  expect(phone.text()).not.toContain('再试一次')
  await phone.tap('登录')
  expect(phone.text()).toContain(attendance().title)
})

test('a start without a network finds out who this is once there is one', async () => {
  const phone = await scene.phone({ offline: true })
  await phone.open('pages/me/index')
  expect(phone.text()).not.toContain('平台编号')
  await phone.setOffline(false)
  expect(phone.text()).toContain('平台编号')
})

test('a start at which the server was busy is made up for by the next request', async () => {
  const { answers } = scene.api()
  const busy = () => {
    throw new Refuse('BUSY', 503)
  }
  answers.login = busy
  answers.getMe = busy
  const phone = await scene.phone()
  await phone.open('pages/me/index')
  answers.login = scene.given('login')
  answers.getMe = scene.given('getMe')
  await phone.open('packages/volunteer/records/index')
  expect(scene.asked('listAttendances').map(tokenOf)).toEqual(['Bearer t'])
  await phone.back()
  expect(phone.text()).toContain('平台编号')
})

describe('a renewal that does not get through', () => {
  const scanned = async (renewal: (phone: { world: { offline: boolean } }) => never) => {
    const phone = await scene.phone({ scans: ['code-1'] })
    await phone.open('pages/home/index')
    const { answers } = scene.api()
    answers.checkIn = () => {
      throw new Refuse('TOKEN_EXPIRED', 401)
    }
    answers.renew = () => renewal(phone)
    await phone.tap('扫码签到')
    expect(phone.text()).toContain('签到已存在手机里')
    answers.checkIn = () => ({ attendance: attendance({ state: 'inside' }) })
    return phone
  }
  const sentAs = () => scene.asked('checkIn').at(-1)

  test('logs nobody out and keeps the scan', async () => {
    const phone = await scanned(() => {
      throw new Refuse('BUSY', 503)
    })
    scene.api().answers.checkIn = input => {
      if (sentAs()?.headers.authorization === 'Bearer t') throw new Refuse('TOKEN_EXPIRED', 401)
      return { attendance: attendance({ checkedInAt: input.scannedAt }) }
    }
    scene.api().answers.renew = scene.given('renew')
    await phone.hideAndShow()
    expect(sentAs()).toMatchObject({ headers: { authorization: 'Bearer t2' }, input: { code: 'code-1' } })
    expect(phone.world.storage.get('scans')).toBe('[]')
    expect(scene.asked('login')).toHaveLength(1)
  })

  test('nor does a network that ends between its refusal and the new login', async () => {
    const phone = await scanned(({ world }) => {
      world.offline = true
      throw new Refuse('UNAUTHENTICATED', 401)
    })
    await phone.setOffline(false)
    expect(sentAs()?.input).toMatchObject({ code: 'code-1', scannedAt: expect.any(String) })
    expect(phone.world.storage.get('scans')).toBe('[]')
    expect(phone.world.storage.get('session')).toBeDefined()
  })
})
