import type * as z from 'zod'
import type { Page } from './common'
import type * as input from './team.input'

export type TeamOut = { id: string; name: string; kind: 'corps' | 'detachment' | 'squad'; siteId: string }

export const teamEndpoints = {
  listTeams: { method: 'GET', path: '/v1/teams' },
} as const

export type TeamApi = {
  listTeams: { in: z.input<typeof input.listTeamsInput>; out: Page<'teams', TeamOut> }
}
