import type { ActivityStore } from './activity/store'
import type { AttendanceStore } from './attendance/store'
import type { LedgerStore } from './ledger/store'
import type { MallStore } from './mall/store'
import type { PersonStore } from './person/store'
import type { PhotoStore } from './photo/store'
import type { PlaceStore } from './place/store'
import type { Keys, Media, Settings, Wechat } from './ports'
import type { ShowStore } from './show/store'
import type { TeamStore } from './team/store'

/** Every side effect that a use case may have. */
export type Deps = {
  now(): Date
  /** Random bytes for ids and for nothing else. */
  random(bytes: number): Uint8Array
  keys: Keys
  settings: Settings
  wechat: Wechat
  media: Media
  people: PersonStore
  places: PlaceStore
  teams: TeamStore
  activities: ActivityStore
  ledger: LedgerStore
  attendances: AttendanceStore
  mall: MallStore
  photos: PhotoStore
  shows: ShowStore
}
