import * as z from 'zod'
import { intentShape } from '../intent'
import type { Verdict } from '../ports'

/** checking: WeChat has not answered; review: a moderator decides; undefined: the upload has not arrived. */
const photoStates = ['checking', 'passed', 'review', 'refused'] as const
export type PhotoState = (typeof photoStates)[number]

/** A photo, joined from what comes in any order: the upload, the post that uses it, the verdict. */
export const photoShape = z.lazy(() =>
  z.object({
    /** Names a photo inside the house and in its public address; it gives no right to use it. */
    ref: z.string(),
    state: z.enum(photoStates).optional(),
    personId: z.string().optional(),
    /** Hash of the upload that was taken; another file under the same id is not. */
    content: z.string().optional(),
    /** WeChat's name of the check under way. */
    traceId: z.string().optional(),
    /** The post that uses it; a photo serves one post. */
    postId: z.string().optional(),
    at: z.string().optional(),
    intent: intentShape.optional(),
  }),
)
export type Photo = z.infer<typeof photoShape>

/** A check by WeChat, known under its trace id: what it is of, and the verdict, whichever comes first. */
export const pictureCheckShape = z.lazy(() =>
  z.object({
    traceId: z.string(),
    ref: z.string().optional(),
    verdict: z.enum(['pass', 'review', 'risky']).optional(),
  }),
)
export type PictureCheck = z.infer<typeof pictureCheckShape>

const stateBy: Record<Verdict, PhotoState> = { pass: 'passed', review: 'review', risky: 'refused' }
export const stateAfter = (verdict: Verdict): PhotoState => stateBy[verdict]
