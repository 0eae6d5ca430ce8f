import * as z from 'zod'
import { listActivitiesInput } from './activity.input'

export const getMeInput = z.lazy(() => z.strictObject({}))

export const getHomeInput = listActivitiesInput
