import type { Session } from '../../activity/session/session'
import type { Actor } from '../../actor'
import type { Deps } from '../../deps'
import { activePerson } from '../../person/access/acting'
import type { Profile, Volunteer } from '../../person/person'
import { refuse } from '../../refusal'
import type { AttendanceRecord } from '../attendance'

/** The published session and who comes, in one trip; read again strongly before anybody is turned away. */
export const sessionAndProfile = async (
  deps: Pick<Deps, 'people' | 'activities'>,
  personId: string,
  sessionId: string,
): Promise<{ session: Session; profile: Profile }> => {
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

type Named = Pick<Profile, 'id' | 'displayName'> & {
  volunteer?: Pick<Volunteer, 'name' | 'number'> | undefined
}

/** A new record of a person in a session, with what the roster and the person's own list show. */
export const newRecord = (
  session: Session,
  profile: Named,
  { requestId }: Pick<Actor, 'requestId'>,
): AttendanceRecord => {
  const { id: sessionId, activityId, siteName, title, kind, startAt, endAt, venue, epoch } = session
  return {
    ...{ personId: profile.id, sessionId, activityId, siteName, title, kind, startAt, endAt, epoch },
    rev: 0,
    venueName: venue.name,
    name: profile.volunteer?.name ?? profile.displayName,
    number: profile.volunteer?.number,
    walkIn: false,
    state: 'signed-up',
    minutes: 0,
    class: 'onsite',
    points: 0,
    by: requestId,
    signUpRequest: requestId,
  }
}

/** The record that takes the place of one that was cancelled, and remembers by which request it was. */
export const inPlaceOf = (record: AttendanceRecord, cancelled: AttendanceRecord): AttendanceRecord => ({
  ...record,
  rev: cancelled.rev,
  cancelRequest: cancelled.cancelRequest,
})
