import type { Attendance, RosterLine } from '../../functions/contracts/attendance'
import { demoActivity, demoAnswers, demoAttendance, demoMe, demoPosts } from '../support/weapp/demoAnswers'
import type { Answers } from '../support/weapp/fakeApi'

const hour = 3600_000
const inAnHour = () => new Date(Date.now() + hour).toISOString()
const times = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n))

const line = (n: number): RosterLine => ({
  personId: `per_${n}`,
  name: '周禾',
  number: `20631297${String(n).padStart(4, '0')}`,
  state: 'inside',
  walkIn: false,
  checkedInAt: demoAttendance.startAt,
  minutes: 0,
})

const attended = (n: number): Attendance => ({
  ...demoAttendance,
  ...{ id: `att_${n}`, state: 'confirmed', minutes: 120, points: 20 },
})

const venueFacts = 'A'.repeat(80)

/** Full pages of everything: what a screen has to bear at its first look. */
export const fullAnswers = (): Answers => ({
  ...demoAnswers(),
  likePost: () => ({ liked: true }),
  unlikePost: () => ({ liked: false }),
  getVenueKey: () => ({
    key: {
      ...{ facts: venueFacts, secret: 'A'.repeat(43) },
      ...{ opensAt: demoAttendance.startAt, expiresAt: inAnHour() },
    },
    serverNow: new Date().toISOString(),
  }),
  getRoster: () => ({
    session: { ...demoAttendance, id: demoAttendance.sessionId, capacity: 30 },
    roster: times(30, line),
    serverNow: new Date().toISOString(),
  }),
  listAttendances: () => ({ attendances: times(20, attended) }),
  listMyActivities: () => ({ activities: times(20, n => ({ ...demoActivity, id: `act_${n}` })) }),
  listReviews: () => ({
    activities: times(20, n => ({ ...demoActivity, id: `act_${n}`, state: 'reviewing' })),
  }),
  listEndedSessions: () => ({
    sessions: times(20, n => ({
      ...demoAttendance,
      id: `ses_${n}`,
      siteName: demoActivity.siteName,
      waiting: 2,
      came: 3,
    })),
  }),
  getBoard: () => ({
    ...{ week: '2026-W47', frozen: false, updatedAt: demoAttendance.startAt },
    notice: '榜单仅作展示，不作考核依据',
    posts: demoPosts(50).map((post, at) => ({ ...post, photos: post.photos.slice(0, 1), rank: at + 1 })),
  }),
  listEntries: () => ({
    entries: times(20, n => ({
      ...{ id: `ent_${n}`, cause: 'service', title: demoAttendance.title, points: 20 },
      at: demoAttendance.startAt,
    })),
  }),
  getVoucherCode: () => ({
    ...{ code: 'A'.repeat(120), digits: '12345678' },
    ...{ expiresAt: inAnHour(), digitsExpireAt: inAnHour() },
  }),
  listVerified: () => ({
    vouchers: times(20, n => ({
      ...{ id: `vou_${n}`, offer: '理发一次', points: 20 },
      usedAt: demoAttendance.startAt,
    })),
  }),
  getMe: () => demoMe,
})
