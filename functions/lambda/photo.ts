import { takeUploads, type UploadsEvent } from '../callbacks/newUploads'
import { photoStore } from '../data/photo/store'
import { peopleStore } from '../data/stores'
import { receivePhoto } from '../domain/photo/check/receivePhoto'
import { copiesOf } from '../media/copies'
import { loadMedia } from './media'
import { once } from './once'
import { loadWechatSecret } from './secrets'
import { now } from './settings'
import { loadTables } from './tables'
import { loadWechat } from './wechat'

const tables = loadTables()
const deps = { now, people: peopleStore(tables), photos: photoStore(tables), media: loadMedia(), copiesOf }
const wechat = once(async () => loadWechat(tables, await loadWechatSecret()))

export const handler = async (event: UploadsEvent) => {
  const all = { ...deps, wechat: await wechat() }
  await takeUploads(event, key => receivePhoto(all, key))
}
