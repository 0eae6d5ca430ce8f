import { takeUploads, type UploadsEvent } from '../callbacks/newUploads'
import { receivePhoto } from '../domain/show/receivePhoto'
import { copiesOf } from '../media/copies'
import { loadMedia } from './media'
import { once } from './once'
import { loadWechatSecret } from './secrets'
import { stores, tables } from './stores'
import { loadWechat } from './wechat'

const media = loadMedia()
const wechat = once(async () => loadWechat(tables, await loadWechatSecret()))

export const handler = async (event: UploadsEvent) => {
  const deps = { ...stores, media, wechat: await wechat(), copiesOf }
  await takeUploads(event, key => receivePhoto(deps, key))
}
