import * as z from 'zod'
import { kinds } from '../../contracts/activity'
import { defineEntity, type Key } from '../entity'
import { intentShape } from '../intentShape'

export const attendancePrefix = 's#'

export const attendanceKey = (personId: string, sessionId: string): Key => ({
  pk: personId,
  sk: `${attendancePrefix}${sessionId}`,
})

const scanShape = z.lazy(() =>
  z.object({
    at: z.string(),
    distance: z.number().optional(),
    offline: z.boolean(),
    leaderId: z.string(),
    intent: intentShape,
    named: z.boolean().optional(),
  }),
)

const proofs = z.enum(['place', 'person'])

const toldShape = z.lazy(() =>
  z.object({
    cameAt: z.string(),
    leftAt: z.string(),
    distance: z.number().optional(),
    offline: z.boolean(),
    minutes: z.int(),
    proof: proofs.optional(),
  }),
)

/** One person's part in one session: in the person's partition by the session's start, and in the roster. */
export const attendanceEntity = defineEntity({
  type: 'attendance',
  v: 1,
  shape: z.lazy(() =>
    z.object({
      personId: z.string(),
      sessionId: z.string(),
      activityId: z.string(),
      siteName: z.string(),
      title: z.string(),
      kind: z.enum(kinds),
      startAt: z.string(),
      endAt: z.string(),
      venueName: z.string(),
      epoch: z.int(),
      name: z.string().optional(),
      number: z.string().optional(),
      shard: z.int().optional(),
      walkIn: z.boolean(),
      needsLeader: z.boolean().optional(),
      state: z.enum(['signed-up', 'inside', 'waiting', 'confirmed', 'cancelled']),
      checkIn: scanShape.optional(),
      checkOut: scanShape.optional(),
      told: toldShape.optional(),
      proof: proofs.optional(),
      minutes: z.int(),
      class: z.enum(['onsite', 'backfilled', 'historic']),
      points: z.int(),
      ruleVersion: z.int().optional(),
      confirmedBy: z.string().optional(),
      confirmIntent: intentShape.optional(),
      bookedAt: z.string().optional(),
      by: z.string(),
      intent: intentShape,
    }),
  ),
  key: ({ personId, sessionId }) => attendanceKey(personId, sessionId),
  fromKey: ({ pk, sk }) => ({ personId: pk, sessionId: sk.slice(attendancePrefix.length) }),
  indexes: ({ sessionId }) => ({ sessionPk: sessionId }),
})
