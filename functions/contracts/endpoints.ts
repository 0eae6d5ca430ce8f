import { type ActivityApi, activityEndpoints } from './activity'
import { type AttendanceApi, attendanceEndpoints } from './attendance'
import { type LedgerApi, ledgerEndpoints } from './ledger'
import { type MallApi, mallEndpoints } from './mall'
import { type MeApi, meEndpoints } from './me'
import { type PersonApi, personEndpoints } from './person'
import { type PhotoApi, photoEndpoints } from './photo'
import { type PlaceApi, placeEndpoints } from './place'
import { type ShowApi, showEndpoints } from './show'
import { type TeamApi, teamEndpoints } from './team'

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
