import type { ActivityStore } from './activity/store'
import type { AttendanceStore } from './attendance/store'
import type { MallStore } from './mall/store'
import type { PersonStore } from './person/store'
import type { PlaceStore } from './place/store'
import type { Keys, Media, Settings, Wechat } from './ports'
import type { ShowStore } from './show/store'
import type { TeamStore } from './team/store'
import type { UsedKeyStore } from './usedKey/store'

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
  usedKeys: UsedKeyStore
  places: PlaceStore
  teams: TeamStore
  activities: ActivityStore
  attendances: AttendanceStore
  mall: MallStore
  shows: ShowStore
}
