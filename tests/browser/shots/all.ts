import { activityShots } from './activity'
import { checkingShots } from './checking'
import type { Facts } from './demoCounty'
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
export const allShots = (facts: Facts): Shot[] => [
  ...tabShots(facts),
  ...registeringShots(facts),
  ...activityShots(facts),
  ...checkingShots(facts),
  ...ownShots(facts),
  ...postingShots(),
  ...spendingShots(facts),
  ...leaderShots(facts),
  ...managerShots(facts),
  ...merchantShots(facts),
]
