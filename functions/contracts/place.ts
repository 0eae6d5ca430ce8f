export const siteKinds = ['center', 'institute', 'station', 'point'] as const
export type SiteKind = (typeof siteKinds)[number]

export type SiteOut = { id: string; name: string; kind: SiteKind; parentId?: string }

export const placeEndpoints = {
  listSites: { method: 'GET', path: '/v1/sites' },
} as const
