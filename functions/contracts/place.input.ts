import * as z from 'zod'
import { cursor, id } from './common.input'

export const listSitesInput = z.lazy(() => z.strictObject({ parentId: id('sit').optional(), cursor }))
