import type * as z from 'zod'
import type { Attendance } from '../../contracts/attendance'
import type { sessionInput } from '../../contracts/attendance.input'
import type { Session } from '../activity/activity'
import type { Deps } from '../deps'
import { type Actor, type Intent, intentOf, isRepeat } from '../intent'
import { activePerson } from '../person/access/acting'
import type { Profile, Volunteer } from '../person/person'
import { refuse } from '../refusal'
import { takeAnyPlace } from './arrival/freePlace'
import { type AttendanceRecord, toAttendance } from './attendance'
import { answeredBefore, firstAnswer } from './firstAnswer'

type Input = z.output<typeof sessionInput>
type SignUpDeps = Pick<Deps, 'now' | 'people' | 'activities' | 'attendances' | 'usedKeys'>

type Named = Pick<Profile, 'id' | 'displayName'> & {
  volunteer?: Pick<Volunteer, 'name' | 'number'> | undefined
}

/** A new record of a person in a session, with what the roster and the person's own list show. */
export const recordOf = (
  session: Session,
  profile: Named,
  actor: Pick<Actor, 'requestId'>,
  intent: Intent,
): AttendanceRecord => {
  const { id: sessionId, activityId, siteName, title, kind, startAt, endAt, venue, epoch } = session
  return {
    ...{ personId: profile.id, sessionId, activityId, siteName, title, kind, startAt, endAt, epoch },
    venueName: venue.name,
    name: profile.volunteer?.name ?? profile.displayName,
    number: profile.volunteer?.number,
    walkIn: false,
    state: 'signed-up',
    minutes: 0,
    class: 'onsite',
    points: 0,
    by: actor.requestId,
    intent,
  }
}

/** The published session and who asks, in one trip; read again strongly before anybody is turned away. */
export const sessionAndProfile = async (
  deps: Pick<Deps, 'people' | 'activities'>,
  personId: string,
  sessionId: string,
) => {
  const read = (fresh: boolean) =>
    Promise.all([deps.activities.session(sessionId, { fresh }), deps.people.profile(personId, { fresh })])
  const usable = ([session, profile]: Awaited<ReturnType<typeof read>>) =>
    session?.state === 'published' && profile && (session.kind === 'attend' || profile.volunteer)
  const first = await read(false)
  const [session, profile] = usable(first) ? first : await read(true)
  if (session?.state !== 'published') return refuse('NOT_FOUND')
  if (session.kind === 'serve' && !profile?.volunteer) return refuse('VOLUNTEER_NEEDED')
  return { session, profile: activePerson(profile) }
}

const answerStanding = (standing: AttendanceRecord | undefined, intent: Intent): Attendance => {
  if (standing && isRepeat(standing, intent)) return toAttendance(standing)
  return refuse('ALREADY_SIGNED_UP')
}

const take = async (deps: SignUpDeps, actor: Actor, input: Input): Promise<Attendance> => {
  const intent = intentOf(actor, 'signUp', input)
  const { session, profile } = await sessionAndProfile(deps, actor.personId, input.sessionId)
  if (deps.now() > new Date(session.endAt))
    return (await answeredBefore(deps, actor, intent)) ?? refuse('SESSION_CLOSED')
  const record = recordOf(session, profile, actor, intent)
  const { written, placed } = await takeAnyPlace(deps, session, record, (of, shard) =>
    deps.attendances.takePlace(of, shard, deps.now()),
  )
  if (written.done) return toAttendance(placed)
  if (written.reason === 'key') return firstAnswer(written.first, intent)
  return answerStanding(written.record, intent)
}

/** Takes one of the session's places. */
export const signUp = async (
  deps: SignUpDeps,
  actor: Actor,
  input: Input,
): Promise<{ attendance: Attendance }> => ({ attendance: await take(deps, actor, input) })
