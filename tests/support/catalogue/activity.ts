import type { ActivityOut, SessionOut } from '../../../functions/contracts/activity'
import type { ActivityApi } from '../../../functions/contracts/activity.input'
import { cards } from './cards'
import type { Examples } from './example'
import { inHours } from './inHours'
import { page } from './page'
import { station } from './place'
import { team } from './team'

const venue = { name: '运河公园东门集合', lat: 34.33, lng: 118.0, radius: 300 }

export const session = (more: Partial<SessionOut> = {}): SessionOut => ({
  ...{ id: 'ses_1', startAt: inHours(20), endAt: inHours(22.5), capacity: 24, left: 6, walkIn: 'leader' },
  venue,
  ...more,
})

const sessions = [session(), session({ id: 'ses_2', startAt: inHours(188), endAt: inHours(190.5), left: 20 })]

export const activity = (more: Partial<ActivityOut> = {}): ActivityOut => ({
  id: 'act_1',
  state: 'published',
  title: '清洁家园 · 护河行动',
  category: 'environment',
  kind: 'serve',
  description:
    '沿运河公园步道捡拾垃圾、清理河岸杂草，约两公里。工具和救生衣由队里准备，请穿平底鞋，自带水杯。',
  risk: '临水作业，须穿救生衣；雨天路滑，听从队长安排。',
  teamId: team.id,
  teamName: team.name,
  siteId: station.id,
  siteName: station.name,
  sessions,
  ...more,
})

const reviewing = (n: number) => activity({ id: `act_${n}`, state: 'reviewing' })

export const activityExamples: Examples<ActivityApi> = {
  createActivity: {
    request: {
      teamId: 'tea_none',
      siteId: 'sit_none',
      title: '清洁家园',
      category: 'environment',
      kind: 'serve',
      description: '沿运河捡拾垃圾。',
      risk: '河边作业，请穿防滑鞋。',
      sessions: [
        {
          startAt: '2026-11-22T01:00:00.000Z',
          endAt: '2026-11-22T03:00:00.000Z',
          capacity: 10,
          walkIn: 'no',
          venue,
        },
      ],
      key: 'sample key',
    },
    answer: () => ({ activity: activity({ state: 'reviewing' }) }),
  },
  reviewActivity: {
    request: { activityId: 'act_none', decision: 'reject', reason: '请写明集合地点', key: 'sample key' },
    answer: () => ({ activity: activity() }),
  },
  listActivities: {
    request: { scope: 'town', siteId: 'sit_none' },
    answer: () => ({ activities: cards }),
  },
  listMyActivities: {
    request: {},
    answer: () => ({ activities: [activity()] }),
    full: () => ({ activities: page(20, n => activity({ id: `act_${n}` })) }),
  },
  listReviews: {
    request: {},
    answer: () => ({ activities: page(1, reviewing) }),
    full: () => ({ activities: page(20, reviewing) }),
  },
  getActivity: { request: { activityId: 'act_none' }, answer: () => ({ activity: activity() }) },
}
