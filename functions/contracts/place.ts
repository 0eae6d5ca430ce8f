import type * as z from 'zod'
import type { Page } from './common'
import type * as input from './place.input'

export type SiteKind = 'center' | 'institute' | 'station' | 'point'

export type SiteOut = { id: string; name: string; kind: SiteKind; parentId?: string }

export const placeEndpoints = {
  listSites: { method: 'GET', path: '/v1/sites' },
} as const

export type PlaceApi = {
  listSites: { in: z.input<typeof input.listSitesInput>; out: Page<'sites', SiteOut> }
}
