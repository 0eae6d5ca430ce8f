import { randomBytes } from 'node:crypto'
import { activityStore } from '../data/activityStore'
import { attendanceStore } from '../data/attendanceStore'
import { mallStore } from '../data/mallStore'
import { personStore } from '../data/person'
import { placeStore } from '../data/place'
import { showStore } from '../data/showStore'
import type { Deps } from '../domain/deps'
import { loadMedia } from './media'
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
    people: personStore(tables),
    places: placeStore(tables),
    activities: activityStore(tables),
    attendances: attendanceStore(tables),
    mall: mallStore(tables),
    shows: showStore(tables),
  }
}

let loading: Promise<Deps> | undefined

/** Read once a container; a failed read is tried again by the next request. */
export const loadDeps = (): Promise<Deps> => {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
