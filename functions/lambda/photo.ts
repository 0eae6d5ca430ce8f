import { takeUploads, type UploadsEvent } from '../callbacks/newUploads'
import { receivePhoto } from '../domain/show/receivePhoto'
import { copiesOf } from '../media/copies'
import { once } from './once'
import { loadWechatSecret } from './secrets'
import { stores, tables } from './stores'
import { loadWechat } from './wechat'

const wechat = once(async () => loadWechat(tables, await loadWechatSecret()))

export const handler = async (event: UploadsEvent) => {
  const deps = { ...stores, wechat: await wechat(), copiesOf }
  await takeUploads(event, key => receivePhoto(deps, key))
}
