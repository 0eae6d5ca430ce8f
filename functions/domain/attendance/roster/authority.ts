import type { RefusalCode } from '../../../contracts/errors'
import type { Session } from '../../activity/session/session'
import { later } from '../../day'
import type { Profile } from '../../person/person'
import { manages } from '../../policy'
import type { AttendanceRecord } from '../attendance'
import type { Confirmer } from '../hours/hours'
import { offlineLeaderHours } from '../hours/rules'

/** A stored scan that is more than a day old is no longer the leader's alone to confirm. */
const needsManager = ({ checkIn, checkOut }: AttendanceRecord, now: Date) =>
  [checkIn, checkOut].some(scan => scan?.offline && now > later(new Date(scan.at), offlineLeaderHours * 60))

type Needed = { needed: Confirmer | undefined; now: Date }

/** Why this person's word is not enough for this record, if it is not. `path` of a site runs center, institute, station. */
export const refusalToConfirm = (
  profile: Profile,
  { path }: Pick<Session, 'path'>,
  record: AttendanceRecord,
  { needed, now }: Needed,
): RefusalCode | undefined => {
  const answersFor = (levels: string[]) => manages(profile, levels)
  if (needed === 'center') return answersFor(path.slice(0, 1)) ? undefined : 'APPROVAL_NEEDED'
  if (needed === 'institute') return answersFor(path.slice(0, 2)) ? undefined : 'APPROVAL_NEEDED'
  return needsManager(record, now) && !answersFor(path) ? 'MANAGER_NEEDED' : undefined
}
