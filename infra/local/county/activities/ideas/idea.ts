import type { Category, Kind, WalkIn } from '../../../../../functions/contracts/activity'
import type { SceneName } from '../../pictures/scenes'
import type { CountyTeamKey } from '../../places/teams'
import type { TopicKey } from '../../shows/topics'

/** Something worth doing together, as the source documents tell of it; towns and days are chosen later. */
export type Idea = {
  key: string
  title: string
  category: Category
  kind: Kind
  description: string
  /** What to look out for; empty where nothing can go wrong. */
  risk: string
  /** Where people meet, said after the village's name. */
  spot: string
  /** Possible starts, hours of the day. */
  hours: readonly number[]
  minutes: number
  capacity: number
  walkIn: WalkIn
  days: 'weekend' | 'weekday' | 'any'
  /** Which of the county's seven teams has its hand in it; the station's own squad where none is named. */
  team?: CountyTeamKey
  scene: SceneName
  topic?: TopicKey
}
