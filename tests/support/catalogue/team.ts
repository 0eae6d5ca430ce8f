import type { TeamOut } from '../../../functions/contracts/team'
import type { TeamApi } from '../../../functions/contracts/team.input'
import type { Examples } from './example'
import { station } from './place'

export const team: TeamOut = {
  id: 'tea_1',
  name: '“多彩生活”志愿服务队',
  kind: 'squad',
  siteId: station.id,
}

export const teamExamples: Examples<TeamApi> = {
  listTeams: { request: { siteId: 'sit_none' }, answer: () => ({ teams: [team] }) },
}
