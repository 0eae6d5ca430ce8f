export type TeamOut = { id: string; name: string; kind: 'corps' | 'detachment' | 'squad'; siteId: string }

export const teamEndpoints = {
  listTeams: { method: 'GET', path: '/v1/teams' },
} as const
