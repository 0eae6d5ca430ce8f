import { idNumberOf } from '../county/idNumber'
import type { apiOf } from './apiOf'
import { drawnPhoto } from './drawnPhoto'
import { eventually } from './eventually'
import type { Person } from './person'

/** What the main job is done in: phones, and the county behind them. */
export type World = {
  /** The phone of the persona of that name, the same one each time. */
  phone: (name: string) => Promise<Person>
  /** The API as that persona, to look behind the screens. */
  api: (name: string) => ReturnType<typeof apiOf>
  /** Lets everything that was set off in the background come to its end. */
  drain: () => Promise<void>
  /** Time goes by, for the county and for every phone. */
  passes: (time: '2 小时' | '1 天') => Promise<void>
}

type Verifying = (merchant: Person, owner: Person) => Promise<void>

const stepMilliseconds = 60_000

const newcomer = {
  persona: 'newcomer',
  name: '苏念安',
  idNumber: idNumberOf('1988-03-07', 61),
  phone: '13800009961',
}
const park = { lat: 33.31, lng: 119.91 }
const outing = { title: '清洁家园 · 河边捡拾', category: '生态环保', venue: '河边公园南门' }
const words = '今天沿着河捡了三袋垃圾，水边干净多了。'
const price = 10

/** The station of the first team, which the personas belong to, and the institute above it. */
const homeOf = async (ask: ReturnType<typeof apiOf>) => {
  const [team] = (await ask('listTeams', {})).teams
  const [center] = (await ask('listSites', {})).sites
  for (const institute of (await ask('listSites', { parentId: center?.id })).sites) {
    const { sites } = await ask('listSites', { parentId: institute.id })
    const station = sites.find(({ id }) => id === team?.siteId)
    if (station) return { institute: institute.name, station: station.name }
  }
  throw new Error('the first team has no station')
}

/** The main job as tests, one a step, each as the people in it live it. */
export const mainJob = (world: () => World, verify: Verifying) => {
  const step = (title: string, deed: (world: World) => Promise<void>) =>
    test(title, () => deed(world()), stepMilliseconds)

  step('a resident registers as a volunteer and is 未核验', async ({ phone, api }) => {
    const home = await homeOf(api(newcomer.persona))
    const person = await phone(newcomer.persona)
    await person.opens('pages/home/index')
    await person.taps('现在登记')
    await person.fills('姓名', newcomer.name)
    await person.fills('身份证号', newcomer.idNumber)
    await person.givesPhoneNumber('获取手机号', newcomer.phone)
    await person.picks('所在镇、街道', home.institute)
    await person.picks('所在村、社区', home.station)
    await person.taps('教学辅导')
    await person.taps('我已了解志愿服务须知：自愿、无偿，量力而行，服从现场安排。')
    await person.taps('同意用证件号核对身份、防止重复登记。证件号加密保存，不对外显示。')
    await person.taps('同意签到、签退时各读取一次位置，只留下离集合点的距离（可不选，以后可更改）。')
    await person.taps('登记')
    await person.sees('登记好了')
    await person.opens('pages/me/index')
    await person.sees('未核验')
  })

  step('the station manager compares the card and confirms the identity', async ({ phone, api }) => {
    const person = await phone(newcomer.persona)
    const manager = await phone('station')
    await person.taps('志愿者码')
    await person.sees('请队长扫这个码')
    await manager.opens('packages/manager/identity/index')
    await manager.scans('扫志愿者码', await person.showsCode('志愿者码'))
    await manager.sees(newcomer.name)
    for (const check of ['姓名一致', '证件号码的开头和末尾一致', '本人和照片是同一个人']) {
      await manager.taps(check)
    }
    await manager.taps('已经核对，确认身份')
    await manager.sees('身份已核验')
    await person.opens('pages/me/index')
    await person.sees('已核验')
    expect((await api(newcomer.persona)('getMe', {})).profile.identity).toBe('confirmed')
  })

  step('the leader offers an activity for tomorrow afternoon', async ({ phone }) => {
    const leader = await phone('leader')
    await leader.standsAt(park)
    await leader.opens('packages/leader/mine/index')
    await leader.taps('发起活动')
    await leader.fills('活动名称', outing.title)
    await leader.picks('类别', outing.category)
    await leader.fills('要做什么', '沿河边步道捡拾垃圾，工具由队里准备。')
    await leader.fills('风险提示', '临水作业，须穿救生衣。')
    await leader.fills('集合地点', outing.venue)
    await leader.picksPlaceHere('选位置')
    await leader.sees('位置已选好，可以重选')
    await leader.taps('提交审核')
    await leader.sees('已提交')
  })

  step('the institute approves it', async ({ phone }) => {
    const institute = await phone('institute')
    await institute.opens('packages/manager/desk/index')
    await institute.taps(outing.title)
    await institute.sees('临水作业，须穿救生衣。')
    await institute.sees(outing.category)
    await institute.taps('通过并发布')
    const leader = await phone('leader')
    await leader.opens('packages/leader/mine/index')
    await leader.sees(outing.title)
  })

  step('the volunteer acknowledges the risk and signs up', async ({ phone, api }) => {
    const person = await phone(newcomer.persona)
    await person.opens('pages/activities/index')
    await person.taps('本村')
    await person.taps(outing.title)
    await person.sees('临水作业，须穿救生衣。')
    await person.taps('我已了解风险，自愿参加')
    await person.taps('报名')
    await person.sees('已为您留好位置')
    const { upcoming } = await api(newcomer.persona)('getMe', {})
    expect(upcoming.map(({ title }) => title)).toEqual([outing.title])
  })

  step('at the venue the volunteer scans the leader’s 签到码', async ({ phone, passes }) => {
    await passes('1 天')
    const [leader, person] = [await phone('leader'), await phone(newcomer.persona)]
    await leader.opens('packages/leader/mine/index')
    await leader.taps('签到码', outing.title)
    await person.standsAt(park)
    await person.opens('pages/home/index')
    await person.sees(outing.title)
    await person.scans('扫码签到', await leader.showsCode('签到码'))
    await person.sees('已签到')
    await person.sees('现场扫码（计积分）')
  })

  step('two hours later the 签退码 ends it: minutes and points', async ({ phone, api, passes }) => {
    await passes('2 小时')
    const [leader, person] = [await phone('leader'), await phone(newcomer.persona)]
    await leader.opens('packages/leader/mine/index')
    await leader.taps('签到码', outing.title)
    await leader.taps('签退')
    await person.opens('pages/home/index')
    await person.sees('服务中')
    await person.scans('扫码签退', await leader.showsCode('签退码'))
    await person.sees('已签退')
    const ask = api(newcomer.persona)
    const [attendance] = (await ask('listAttendances', {})).attendances
    expect(attendance).toMatchObject({ state: 'confirmed', class: 'onsite', proof: 'place' })
    expect(attendance?.points).toBe(Math.floor((attendance?.minutes ?? 0) / 6))
    await person.sees(`+${attendance?.points} 分`)
    const { account } = await ask('getMe', {})
    expect(account).toMatchObject({ balance: attendance?.points, onsiteMinutes: attendance?.minutes })
    expect(account.balance).toBeGreaterThan(price)
  })

  step(
    'the volunteer shows the day in 文明秀, and it is published once checked',
    async ({ phone, drain }) => {
      const person = await phone(newcomer.persona)
      await person.opens('pages/show/index')
      await person.taps('写一条文明秀')
      await person.fills('正文', words)
      await person.addsPhoto('加照片', await drawnPhoto())
      await person.taps('服务记录')
      await person.taps(outing.title)
      await person.taps('发布')
      await person.sees('正在审核')
      await drain()
      await person.taps('看我发的')
      await person.sees(words)
      await person.sees('已发布')
    },
  )

  step('a neighbour sees it, by 姓 and *, and likes it', async ({ phone, api, drain }) => {
    const neighbour = await phone('resident')
    await neighbour.opens('pages/show/index')
    await neighbour.sees(words)
    await neighbour.sees('苏*')
    await neighbour.taps('点赞', words)
    await eventually('the like arrives', async () => {
      const { posts } = await api('resident')('listPosts', { kind: 'latest' })
      return posts.some(({ text, liked }) => text === words && liked)
    })
    await drain()
    const { posts } = await api(newcomer.persona)('listPosts', { kind: 'mine' })
    expect(posts).toMatchObject([{ text: words, state: 'published', likes: 1 }])
    expect(posts[0]?.photos).toHaveLength(1)
    const person = await phone(newcomer.persona)
    await person.opens('packages/volunteer/my-posts/index')
    await person.sees('1 赞')
  })

  step('the volunteer redeems points, and the merchant verifies the voucher', async ({ phone, api }) => {
    const [person, merchant] = [await phone(newcomer.persona), await phone('merchant')]
    const ask = api(newcomer.persona)
    const before = (await ask('getMe', {})).account.balance
    const offer = (await ask('listOffers', {})).offers.find(({ points }) => points === price)
    await person.opens('pages/points/index')
    await person.taps(offer?.title ?? '')
    await person.taps(`用 ${price} 积分兑换`)
    await person.sees('请店员扫码')
    await merchant.opens('packages/merchant/desk/index')
    await verify(merchant, person)
    await merchant.sees('核销成功')
    await merchant.sees(offer?.title ?? '')
    await person.opens('packages/volunteer/vouchers/index')
    await person.sees('没有待使用的兑换券')
    await person.opens('packages/volunteer/entries/index')
    await person.sees(`−${price}`)
    expect((await ask('getMe', {})).account.balance).toBe(before - price)
    const { entries } = await ask('listEntries', {})
    expect(entries.map(({ points }) => points)).toEqual([-price, before])
  })
}

/** The merchant points the camera at the voucher's code. */
export const byCode: Verifying = async (merchant, owner) =>
  merchant.scans('扫码核销', await owner.showsCode('兑换二维码'))

/** The owner reads the digits aloud, the merchant types them. */
export const byDigits: Verifying = async (merchant, owner) => {
  const [, first, second] = /(\d{4}) (\d{4})/.exec(await owner.reads()) ?? []
  await merchant.fills('8 位数字', `${first}${second}`)
  await merchant.taps('核销')
}
