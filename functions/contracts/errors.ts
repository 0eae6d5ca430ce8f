import { activityRefusals } from './activity'
import { attendanceRefusals } from './attendance'
import { commonRefusals } from './common'
import { mallRefusals } from './mall'
import { personRefusals } from './person'
import { showRefusals } from './show'

/** Every refusal there is: its code, and the sentence that tells a person what to do next. */
export const refusals = {
  ...commonRefusals,
  ...personRefusals,
  ...activityRefusals,
  ...attendanceRefusals,
  ...mallRefusals,
  ...showRefusals,
} as const

export type RefusalCode = keyof typeof refusals

/** The body of every refused request. */
export type RefusalBody = { error: { code: RefusalCode; message: string; requestId: string; field?: string } }
