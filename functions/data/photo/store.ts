import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Photo } from '../../domain/photo/photo'
import type { ShowStore } from '../../domain/show/store'
import type { Written } from '../conditional'
import type { Item } from '../entity'
import { readAll } from '../readAll'
import { queuedSince } from '../show/feeds'
import { checkEntity, checkKey, keysOf, photoEntity, photoKey, queues, untidyKeys } from '../show/item'
import type { Tables } from '../tables'
import { transact } from '../transact'
import { sendUpdate, update } from '../write'

type Photos = Pick<
  ShowStore,
  | 'photos'
  | 'takeUpload'
  | 'claimPhoto'
  | 'settlePhoto'
  | 'abandonPhoto'
  | 'forgetPhoto'
  | 'untidySince'
  | 'keepPhoto'
  | 'noteCheck'
  | 'noteVerdict'
>

const photoIn = ({ item }: Written): Photo => {
  if (!item) throw new Error('a photo stood against a change and is not there')
  return photoEntity.fromItem(item)
}

const readPhotos = async (tables: Tables, refs: string[]) => {
  const items = await readAll(tables, 'shows', refs.map(photoKey), { fresh: true })
  return items.map(photoEntity.fromItem)
}

const settlePhoto =
  (tables: Tables): Photos['settlePhoto'] =>
  async (ref, state) => {
    const change = {
      set: { state },
      when: '#state = :checking',
      values: { checking: 'checking' },
    }
    const { item } = await sendUpdate(tables, 'shows', photoKey(ref), change)
    return item && photoEntity.fromItem(item)
  }

const noteCheck =
  (tables: Tables): Photos['noteCheck'] =>
  async (traceId, ref) => {
    const outcome = await transact(tables, [
      update(tables, 'shows', checkKey(traceId), { set: { ...checkEntity.stamp, ref } }),
      update(tables, 'shows', photoKey(ref), { set: { traceId }, when: 'attribute_exists(#pk)' }),
    ])
    if (!outcome.done) throw new Error(`no photo ${ref} to check`)
  }

const waitingPhoto = async (tables: Tables, items: Item[]) => {
  const photos = await readAll(tables, 'shows', items.map(keysOf), { fresh: true })
  return photos.map(photoEntity.fromItem)
}

export const showPhotos = (tables: Tables): Photos => ({
  photos: refs => (refs.length > 0 ? readPhotos(tables, refs) : Promise.resolve([])),
  takeUpload: async ({ ref, personId, content, at }) => {
    const changed = await sendUpdate(tables, 'shows', photoKey(ref), {
      set: { ...photoEntity.stamp, state: 'checking', personId, content, at, ...untidyKeys({ ref, at }) },
      when: 'attribute_not_exists(#content)',
    })
    return { done: changed.done, photo: photoIn(changed) }
  },
  claimPhoto: async (ref, postId) => {
    const changed = await sendUpdate(tables, 'shows', photoKey(ref), {
      set: { ...photoEntity.stamp, postId },
      when: 'attribute_not_exists(#postId) OR #postId = :postId',
    })
    return { done: changed.done, photo: photoIn(changed) }
  },
  settlePhoto: settlePhoto(tables),
  abandonPhoto: async ref => {
    const change = {
      set: { state: 'refused' },
      when: 'attribute_exists(#pk) AND attribute_not_exists(#postId)',
    }
    return (await sendUpdate(tables, 'shows', photoKey(ref), change)).done
  },
  forgetPhoto: async ref => {
    await tables.client.send(new DeleteCommand({ TableName: tables.name('shows'), Key: photoKey(ref) }))
  },
  untidySince: async (before, from) => {
    const { items, after } = await queuedSince(tables, queues.untidy, before, {
      ...from,
      fromItem: item => item,
    })
    return { items: await waitingPhoto(tables, items), after }
  },
  keepPhoto: async ref => {
    const change = { remove: ['feedPk', 'feedSk'], when: 'attribute_exists(#pk)' }
    await sendUpdate(tables, 'shows', photoKey(ref), change)
  },
  noteCheck: noteCheck(tables),
  noteVerdict: async (traceId, verdict) => {
    await sendUpdate(tables, 'shows', checkKey(traceId), {
      set: { ...checkEntity.stamp, verdict },
      when: 'attribute_not_exists(#verdict)',
    })
  },
})
