import { activityShots } from './activity'
import { checkingShots } from './checking'
import type { DemoCounty } from './demoCounty'
import { leaderShots } from './leader'
import { managerShots } from './manager'
import { merchantShots } from './merchant'
import { ownShots } from './own'
import { postingShots } from './posting'
import { registeringShots } from './registering'
import type { Shot } from './shot'
import { spendingShots } from './spending'
import { tabShots } from './tabs'

/** Every screen in every state. */
export const allShots = (demo: DemoCounty): Shot[] => [
  ...tabShots(demo),
  ...registeringShots(demo),
  ...activityShots(demo),
  ...checkingShots(demo),
  ...ownShots(demo),
  ...postingShots(),
  ...spendingShots(demo),
  ...leaderShots(demo),
  ...managerShots(demo),
  ...merchantShots(demo),
]
