import type { RosterLine } from '../../../functions/contracts/attendance'
import { demoActivity, demoPerson } from './demoAnswers'
import { setScene } from './scene'

export const at = new Date('2026-11-22T06:00:02Z')
export const leaderId = 'per_leader'
const facts = 'A'.repeat(80)
export const keyOf = (direction: string) => ({
  facts,
  secret: direction === 'in' ? 'aW4' : 'b3V0',
  opensAt: '2026-11-22T05:30:00Z',
  expiresAt: '2026-11-22T08:30:00Z',
})
export const line = (n: number, more: Partial<RosterLine>): RosterLine => ({
  personId: `per_${n}`,
  name: `周${n}`,
  number: `YX0000000${n}`,
  state: 'signed-up',
  walkIn: false,
  minutes: 0,
  ...more,
})
export const roster = [
  line(1, { state: 'waiting', checkedInAt: at.toISOString(), checkedOutAt: at.toISOString(), minutes: 150 }),
  line(2, { state: 'inside', checkedInAt: at.toISOString() }),
  line(3, {}),
]
export const session = {
  id: 'ses_1',
  title: '清洁家园 · 护河行动',
  startAt: '2026-11-22T06:00:00Z',
  endAt: '2026-11-22T08:30:00Z',
  venueName: '运河公园东门',
  capacity: 24,
}

export const codePage = 'packages/leader/code/index?sessionId=ses_1'
export const rosterPage = 'packages/leader/roster/index?sessionId=ses_1'

/** For a test file: the scene of a leader, one of whose sessions has three people on its roster. */
export const setLeading = () => {
  const scene = setScene()
  beforeEach(() => {
    const person = { ...demoPerson, id: leaderId }
    const login = () => ({ token: 't', renewToken: 'r', expiresIn: 900, person })
    Object.assign(scene.api().answers, {
      ...{ login, renew: login },
      getVenueKey: ({ direction }: { direction: string }) => ({
        key: keyOf(direction),
        serverNow: at.toISOString(),
      }),
      getRoster: () => ({ session, roster }),
      listMyActivities: () => ({ activities: [demoActivity] }),
    })
  })
  return scene
}
