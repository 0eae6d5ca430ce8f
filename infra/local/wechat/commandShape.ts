import * as z from 'zod'

const riskRank = z.literal([0, 1, 2, 3, 4])

export type RiskRank = z.infer<typeof riskRank>

/**
 * What a test may tell the stand-in to do; every field is optional.
 * `push`: how verdicts of picture checks travel (`delay` holds them until another mode is set).
 * `format`: how they are written. `fail`: the next calls of one API answer `errcode`.
 * `left`: the person of that name closes the mini-program now. `risk`: that person's risk rank.
 */
export const commandSchema = z.strictObject({
  push: z.enum(['normal', 'delay', 'duplicate', 'drop']).optional(),
  format: z.enum(['json', 'xml']).optional(),
  fail: z.strictObject({ path: z.string(), errcode: z.int(), times: z.int().positive() }).optional(),
  left: z.string().optional(),
  risk: z.strictObject({ name: z.string(), rank: riskRank }).optional(),
})

export type WechatCommand = z.infer<typeof commandSchema>
export type PushMode = NonNullable<WechatCommand['push']>
export type PushFormat = NonNullable<WechatCommand['format']>
