export type SiteKind = 'center' | 'institute' | 'station' | 'point'

export type SiteOut = { id: string; name: string; kind: SiteKind; parentId?: string }

export const placeEndpoints = {
  listSites: { method: 'GET', path: '/v1/sites' },
} as const
