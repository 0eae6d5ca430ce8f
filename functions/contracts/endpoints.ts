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
 * Every request there is. A `:name` in a path is the input field of that name; the rest of the input is the
 * query of a GET and the JSON body of the others. Paths only ever grow within `/v1`.
 */
export const endpoints = {
  ...placeEndpoints,
  ...teamEndpoints,
  ...personEndpoints,
  ...activityEndpoints,
  ...ledgerEndpoints,
  ...attendanceEndpoints,
  ...mallEndpoints,
  ...photoEndpoints,
  ...showEndpoints,
  ...meEndpoints,
} as const

export type EndpointName = keyof typeof endpoints

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
