export const teamKinds = ['corps', 'detachment', 'squad'] as const

export type TeamOut = { id: string; name: string; kind: (typeof teamKinds)[number]; siteId: string }

export const teamEndpoints = {
  listTeams: { method: 'GET', path: '/v1/teams' },
} as const
