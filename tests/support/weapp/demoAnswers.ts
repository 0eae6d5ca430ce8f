import type { ActivityCard, ActivityOut } from '../../../functions/contracts/activity'
import type { Attendance } from '../../../functions/contracts/attendance'
import type { MeOut } from '../../../functions/contracts/me'
import type { PersonOut } from '../../../functions/contracts/person'
import type { PostOut } from '../../../functions/contracts/show'
import type { Answers } from './fakeApi'

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

export const demoPerson: PersonOut = {
  id: 'per_1',
  roles: ['volunteer', 'leader'],
  scopes: { teamIds: ['tea_1'], siteIds: [] },
  displayName: '周*',
  consents: ['service', 'id-number', 'location'],
}

export const demoAttendance: Attendance = {
  id: 'att_1',
  state: 'signed-up',
  sessionId: 'ses_1',
  activityId: 'act_1',
  title: '清洁家园 · 护河行动',
  kind: 'serve',
  startAt: at(0.4),
  endAt: at(2.9),
  venueName: '运河公园东门',
  minutes: 0,
  class: 'onsite',
  points: 0,
}

export const demoMe: MeOut = {
  profile: {
    ...demoPerson,
    number: 'YX00186203',
    name: '周禾',
    identity: 'confirmed',
    siteId: 'sit_1',
    siteName: '运河社区文明实践站',
    skills: [],
    phone: '138****0001',
  },
  account: {
    balance: 286,
    onsiteMinutes: 18_750,
    backfilledMinutes: 480,
    expiring: { points: 40, at: '2026-12-31T15:59:59Z' },
  },
  upcoming: [demoAttendance],
  vouchers: [
    {
      id: 'vou_1',
      state: 'issued',
      offerId: 'off_1',
      title: '理发一次',
      merchantName: '爱心理发室',
      points: 20,
      expiresAt: '2026-12-31T15:59:59Z',
    },
  ],
}

const card = (n: number, title: string, more: Partial<ActivityCard>): ActivityCard => ({
  id: `act_${n}`,
  title,
  category: 'environment',
  kind: 'serve',
  siteName: '运河社区文明实践站',
  sessionId: `ses_${n}`,
  startAt: at(20 * n),
  endAt: at(20 * n + 2),
  venueName: '运河公园东门',
  walkIn: 'leader',
  left: 6,
  sessionsLeft: 1,
  ...more,
})

export const demoCards = [
  card(2, '周末妈妈 · 陪读两小时', { category: 'education', venueName: '炮车镇实践所' }),
  card(3, '中医夜市 · 义诊', {
    category: 'health',
    kind: 'attend',
    walkIn: 'open',
    venueName: '东湖社区文明实践站',
  }),
  card(4, '银杏大道文明交通劝导', { category: 'traffic', left: 0 }),
  card(5, '戏曲进村 · 周末小剧场', { category: 'culture', kind: 'attend', left: 32, sessionsLeft: 3 }),
]

export const demoActivity: ActivityOut = {
  id: 'act_1',
  state: 'published',
  title: '清洁家园 · 护河行动',
  category: 'environment',
  kind: 'serve',
  description:
    '沿运河公园步道捡拾垃圾、清理河岸杂草，约两公里。工具和救生衣由队里准备，请穿平底鞋，自带水杯。',
  risk: '临水作业，须穿救生衣；雨天路滑，听从队长安排。',
  teamId: 'tea_1',
  teamName: '“多彩生活”志愿服务队',
  siteId: 'sit_1',
  siteName: '运河社区文明实践站',
  sessions: [
    {
      id: 'ses_1',
      startAt: at(20),
      endAt: at(22.5),
      capacity: 24,
      left: 6,
      walkIn: 'leader',
      venue: { name: '运河公园东门集合', lat: 34.33, lng: 118.0, radius: 300 },
    },
    {
      id: 'ses_2',
      startAt: at(188),
      endAt: at(190.5),
      capacity: 24,
      left: 20,
      walkIn: 'leader',
      venue: { name: '运河公园东门集合', lat: 34.33, lng: 118.0, radius: 300 },
    },
  ],
}

const photo = (n: number) => ({
  small: `https://media.example.cn/photos/${n}/small.webp`,
  large: `https://media.example.cn/photos/${n}/large.webp`,
})

export const demoPosts = (count: number): PostOut[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `pos_01KA${n}`,
    state: 'published',
    author: '陈*',
    text: '今天陪孩子们读完了《夏洛的网》，有个孩子说下周想自己念。',
    photos: [photo(n), photo(n + 100), photo(n + 200)],
    likes: 128 - n,
    liked: n % 3 === 0,
    at: at(-0.2 * (n + 1)),
    topicId: 'top_1',
    topicName: '周末妈妈',
    activity: { title: '周末妈妈 · 陪读两小时', siteName: '炮车镇实践所' },
  }))

const offer = (n: number, title: string, points: number, left: number, merchantName: string) => ({
  id: `off_${n}`,
  title,
  points,
  left,
  merchantId: `mer_${n}`,
  merchantName,
  description: '到店出示兑换码',
})

const demoOffers = [
  offer(1, '理发一次', 20, 12, '爱心理发室'),
  offer(2, '大米 5 kg', 60, 48, '东湖爱心超市'),
  offer(3, '健康体检', 200, 9, '县人民医院'),
  offer(4, '艾山门票', 80, 0, '艾山景区'),
]

/** A small county in memory: enough for every screen to have something to show. */
export const demoAnswers = (): Answers => ({
  login: () => ({ token: 't', renewToken: 'r', expiresIn: 900, person: demoPerson }),
  renew: () => ({ token: 't2', renewToken: 'r2', expiresIn: 900, person: demoPerson }),
  getHome: () => ({ county: '银杏县', activities: demoCards, me: demoMe }),
  getMe: () => demoMe,
  listActivities: () => ({ activities: demoCards }),
  getActivity: () => ({ activity: demoActivity }),
  listPosts: () => ({ posts: demoPosts(20) }),
  listTopics: () => ({
    topics: [
      { id: 'top_1', name: '周末妈妈', description: '' },
      { id: 'top_2', name: 'E起学党史', description: '' },
      { id: 'top_3', name: '移风易俗', description: '' },
    ],
  }),
  listOffers: () => ({ offers: demoOffers, account: demoMe.account }),
  listAttendances: () => ({ attendances: [demoAttendance] }),
  listSites: () => ({
    sites: [
      { id: 'sit_c', name: '银杏县文明实践中心', kind: 'center' },
      { id: 'sit_i', name: '运河镇文明实践所', kind: 'institute', parentId: 'sit_c' },
      { id: 'sit_1', name: '运河社区文明实践站', kind: 'station', parentId: 'sit_i' },
    ],
  }),
  listTeams: () => ({
    teams: [{ id: 'tea_1', name: '“多彩生活”志愿服务队', kind: 'squad', siteId: 'sit_1' }],
  }),
})
