import * as z from 'zod'
import { cursor } from './common.input'

export const listEntriesInput = z.lazy(() => z.strictObject({ cursor }))
