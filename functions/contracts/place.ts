import * as z from 'zod'
import { cursor, id } from './common'

export type SiteKind = 'center' | 'institute' | 'station' | 'point'
export type SiteOut = { id: string; name: string; kind: SiteKind; parentId?: string }
export type TeamOut = { id: string; name: string; kind: 'corps' | 'detachment' | 'squad'; siteId: string }
export type TopicOut = { id: string; name: string; description: string }

export const listSitesInput = z.lazy(() => z.strictObject({ parentId: id('sit').optional(), cursor }))
export const listTeamsInput = z.lazy(() => z.strictObject({ siteId: id('sit').optional(), cursor }))
export const listTopicsInput = z.lazy(() => z.strictObject({ cursor }))
