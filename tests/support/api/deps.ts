import { createHash } from 'node:crypto'
import { activityStore } from '../../../functions/data/activity/store'
import { attendanceStore } from '../../../functions/data/attendance/store'
import { ledgerStore } from '../../../functions/data/ledger/store'
import { mallStore } from '../../../functions/data/mall/store'
import { photoStore } from '../../../functions/data/photo/store'
import { placeStore } from '../../../functions/data/place/store'
import { showStore } from '../../../functions/data/show/store'
import { peopleStore } from '../../../functions/data/stores'
import type { Tables } from '../../../functions/data/tables'
import { teamStore } from '../../../functions/data/team/store'
import type { Deps } from '../../../functions/domain/deps'
import type { Media, Wechat } from '../../../functions/domain/ports'
import type { TestClock } from './clock'
import { testKeys } from './keys'

/** WeChat as the domain sees it, answering at once; the HTTP client has its own tests. */
export const quietWechat: Wechat = {
  login: async code => ({ openid: `openid-of-${code}` }),
  phoneNumber: async code => ({ phone: code.replace('phone:', '') }),
  checkText: async ({ text }) => (text.includes('【违规】') ? 'risky' : 'pass'),
  checkPicture: async ({ url }) => ({ traceId: `trace-of-${url}` }),
}

/** Bytes that differ at every call and are the same in every run. */
const countedBytes = () => {
  let calls = 0
  return (bytes: number) => createHash('sha512').update(`bytes ${calls++}`).digest().subarray(0, bytes)
}

export const testDeps = (tables: Tables, clock: TestClock, media: Media): Deps => ({
  now: clock.now,
  random: countedBytes(),
  keys: testKeys,
  settings: { county: '银杏县', showOn: true },
  wechat: quietWechat,
  media,
  people: peopleStore(tables),
  photos: photoStore(tables),
  places: placeStore(tables),
  teams: teamStore(tables),
  activities: activityStore(tables),
  ledger: ledgerStore(tables),
  attendances: attendanceStore(tables),
  mall: mallStore(tables),
  shows: showStore(tables),
})
