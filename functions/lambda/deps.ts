import { randomBytes } from 'node:crypto'
import { activityStore } from '../data/activity/store'
import { attendanceStore } from '../data/attendance/store'
import { mallStore } from '../data/mall/store'
import { personStore } from '../data/person/store'
import { placeStore } from '../data/place/store'
import { showStore } from '../data/show/store'
import { usedKeyStore } from '../data/usedKey'
import type { Deps } from '../domain/deps'
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
    people: personStore(tables),
    usedKeys: usedKeyStore(tables),
    places: placeStore(tables),
    activities: activityStore(tables),
    attendances: attendanceStore(tables),
    mall: mallStore(tables),
    shows: showStore(tables),
  }
}

/** Everything the use cases need; read once a container. */
export const loadDeps = once(load)
