import { activityEndpoints } from './activity'
import type { ActivityApi } from './activity.input'
import { attendanceEndpoints } from './attendance'
import type { AttendanceApi } from './attendance.input'
import { ledgerEndpoints } from './ledger'
import type { LedgerApi } from './ledger.input'
import { mallEndpoints } from './mall'
import type { MallApi } from './mall.input'
import { meEndpoints } from './me'
import type { MeApi } from './me.input'
import { personEndpoints } from './person'
import type { PersonApi } from './person.input'
import { photoEndpoints } from './photo'
import type { PhotoApi } from './photo.input'
import { placeEndpoints } from './place'
import type { PlaceApi } from './place.input'
import { showEndpoints } from './show'
import type { ShowApi } from './show.input'
import { teamEndpoints } from './team'
import type { TeamApi } from './team.input'

/**
 * Every request there is, by its noun. A `:name` in a path is the input field of that name; the rest of the input is
 * the query of a GET and the JSON body of the others. Paths only ever grow within `/v1`.
 */
export const endpointsByNoun = {
  place: placeEndpoints,
  team: teamEndpoints,
  person: personEndpoints,
  activity: activityEndpoints,
  ledger: ledgerEndpoints,
  attendance: attendanceEndpoints,
  mall: mallEndpoints,
  photo: photoEndpoints,
  show: showEndpoints,
  me: meEndpoints,
} as const

type ByNoun = typeof endpointsByNoun

export type Noun = keyof ByNoun
export type EndpointName = { [Of in Noun]: keyof ByNoun[Of] }[Noun]
export type EndpointsOf<Of extends Noun> = EndpointName & keyof ByNoun[Of]

type Endpoint = { method: 'GET' | 'POST'; path: string }

export const endpoints: Record<EndpointName, Endpoint> = Object.assign({}, ...Object.values(endpointsByNoun))

/** What each request takes and answers. */
export type Api = PlaceApi &
  TeamApi &
  PersonApi &
  ActivityApi &
  LedgerApi &
  AttendanceApi &
  MallApi &
  PhotoApi &
  ShowApi &
  MeApi
