import * as z from 'zod'
import type { Intent } from '../domain/intent'

/** How an item keeps under which key it was written. */
export const intentShape = z.object({ key: z.string(), hash: z.string() }) satisfies z.ZodType<Intent>
