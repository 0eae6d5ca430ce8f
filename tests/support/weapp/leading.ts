import { activity } from '../catalogue/activity'
import { venueKey } from '../catalogue/attendance'
import { loggedIn, person } from '../catalogue/person'
import { rosterLine } from '../catalogue/rosterLine'
import { setScene } from './scene'

export const at = new Date('2026-11-22T06:00:02Z')
export const leaderId = 'per_leader'
export const keyOf = (direction: string) =>
  venueKey({
    secret: direction === 'in' ? 'aW4' : 'b3V0',
    opensAt: '2026-11-22T05:30:00Z',
    expiresAt: '2026-11-22T08:30:00Z',
  })
const came = { checkedInAt: at.toISOString() }
export const roster = [
  rosterLine(1, { state: 'waiting', ...came, checkedOutAt: at.toISOString(), minutes: 150 }),
  rosterLine(2, { state: 'inside', ...came }),
  rosterLine(3),
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

const hour = 3_600_000
type Scene = ReturnType<typeof setScene>
type PhoneOptions = Parameters<Scene['phone']>[0] & { fast?: number }

/** The county's clock: that of the phone opened last, but for how wrong that is. */
const setClock = ({ phone }: Scene) => {
  let now = () => at
  return {
    now: () => now(),
    /** A phone that is opened at `now` and whose clock is so many hours ahead. */
    phone: async ({ now: start = new Date(), fast = 0, ...around }: PhoneOptions = {}) => {
      now = () => start
      const opened = await phone({ ...around, now: new Date(start.getTime() + fast * hour) })
      now = () => new Date(opened.clock() - fast * hour)
      return opened
    },
  }
}

/** For a test file: the scene of a leader, one of whose sessions has three people on its roster. */
export const setLeading = () => {
  const scene = setScene()
  const clock = setClock(scene)
  const serverNow = () => clock.now().toISOString()
  beforeEach(() => {
    const login = () => loggedIn({ person: person({ id: leaderId }) })
    Object.assign(scene.api().answers, {
      ...{ login, renew: login },
      getVenueKey: ({ direction }: { direction: string }) => ({
        key: keyOf(direction),
        serverNow: serverNow(),
      }),
      getRoster: () => ({ session, roster, serverNow: serverNow() }),
      listMyActivities: () => ({ activities: [activity()] }),
    })
  })
  return { ...scene, serverNow, phone: clock.phone }
}
