import type { Session } from '../activity/activity'
import { later } from '../day'
import type { Profile } from '../person/person'
import { manages } from '../policy'
import type { AttendanceRecord } from './attendance'
import { offlineLeaderHours } from './rules'
import type { Confirmer } from './settle'

/** A scan that arrived after a day is no longer the leader's alone to confirm. */
const needsManager = ({ checkIn, checkOut }: AttendanceRecord, now: Date) =>
  [checkIn, checkOut].some(scan => scan?.offline && now > later(new Date(scan.at), offlineLeaderHours * 60))

/** Whether this person's word is enough for this record. `path` of a site runs center, institute, station. */
export const mayConfirm = (
  profile: Profile,
  { path }: Pick<Session, 'path'>,
  record: AttendanceRecord,
  needed: Confirmer | undefined,
  now: Date,
): boolean => {
  if (needed === 'center') return manages(profile, path.slice(0, 1))
  if (needed === 'institute') return manages(profile, path.slice(0, 2))
  return !needsManager(record, now) || manages(profile, path)
}
