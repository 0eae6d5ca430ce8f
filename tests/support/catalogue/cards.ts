import type { ActivityCard } from '../../../functions/contracts/activity'
import { inHours } from './inHours'
import { station } from './place'

const card = (n: number, title: string, more: Partial<ActivityCard>): ActivityCard => ({
  id: `act_${n}`,
  title,
  category: 'environment',
  kind: 'serve',
  siteName: station.name,
  sessionId: `ses_${n}`,
  startAt: inHours(20 * n),
  endAt: inHours(20 * n + 2),
  venueName: '运河公园东门',
  walkIn: 'leader',
  left: 6,
  sessionsLeft: 1,
  ...more,
})

export const cards = [
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
