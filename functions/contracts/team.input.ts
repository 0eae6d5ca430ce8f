import * as z from 'zod'
import { cursor, id } from './common.input'

export const listTeamsInput = z.lazy(() => z.strictObject({ siteId: id('sit').optional(), cursor }))
