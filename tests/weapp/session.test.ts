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
