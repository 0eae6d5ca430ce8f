import * as z from 'zod'

/** What is used of WeChat's answers; anything else in them is dropped. `expires_in` in seconds. */
export const sessionAnswer = z.object({ openid: z.string().min(1) })
export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
export const phoneAnswer = z.object({
  phone_info: z.object({ phoneNumber: z.string().min(1), watermark: z.object({ appid: z.string() }) }),
})
export const textAnswer = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })
export const pictureAnswer = z.object({ trace_id: z.string().min(1) })
