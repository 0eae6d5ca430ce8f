import { randomBytes } from 'node:crypto'
import type { Deps } from '../domain/deps'
import { lazyStore } from './lazyStore'
import { loadMedia } from './media'
import { once } from './once'
import { loadKeys, loadWechatSecret } from './secrets'
import { loadSettings, now } from './settings'
import { loadTables } from './tables'
import { loadWechat } from './wechat'

const load = async (): Promise<Deps> => {
  const tables = loadTables()
  const [keys, wechatSecret] = await Promise.all([loadKeys(), loadWechatSecret()])
  return {
    now,
    random: randomBytes,
    keys,
    settings: loadSettings(),
    wechat: loadWechat(tables, wechatSecret),
    media: loadMedia(),
    people: lazyStore(async () => (await import('../data/stores')).peopleStore(tables)),
    places: lazyStore(async () => (await import('../data/place/store')).placeStore(tables)),
    teams: lazyStore(async () => (await import('../data/team/store')).teamStore(tables)),
    activities: lazyStore(async () => (await import('../data/activity/store')).activityStore(tables)),
    ledger: lazyStore(async () => (await import('../data/ledger/store')).ledgerStore(tables)),
    attendances: lazyStore(async () => (await import('../data/attendance/store')).attendanceStore(tables)),
    mall: lazyStore(async () => (await import('../data/mall/store')).mallStore(tables)),
    photos: lazyStore(async () => (await import('../data/photo/store')).photoStore(tables)),
    shows: lazyStore(async () => (await import('../data/show/store')).showStore(tables)),
  }
}

/** Everything the use cases need; read once a container. */
export const loadDeps = once(load)
