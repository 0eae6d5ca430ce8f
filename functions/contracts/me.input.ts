import * as z from 'zod'
import { listActivitiesInput } from './activity.input'
import type { HomeOut, MeOut } from './me'

export const getMeInput = z.lazy(() => z.strictObject({}))

export const getHomeInput = listActivitiesInput

/** What each request takes and answers. */
export type MeApi = {
  getMe: { in: Record<string, never>; out: MeOut }
  getHome: { in: z.input<typeof getHomeInput>; out: HomeOut }
}
