import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Photo } from '../../domain/photo/photo'
import type { PhotoStore } from '../../domain/photo/store'
import type { Written } from '../conditional'
import type { Item, Key } from '../entity'
import { queuedSince } from '../queue'
import { readAll } from '../readAll'
import type { Tables } from '../tables'
import { transact } from '../transact'
import { type Change, sendUpdate, update } from '../write'
import { checkEntity, checkKey, photoEntity, photoKey, untidyKeys, untidyQueue } from './item'

const photoIn = ({ item }: Written): Photo => {
  if (!item) throw new Error('a photo stood against a change and is not there')
  return photoEntity.fromItem(item)
}

const readPhotos = async (tables: Tables, keys: Key[]) => {
  const items = await readAll(tables, 'shows', keys, { fresh: true })
  return items.map(photoEntity.fromItem)
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) })

const untidySince =
  (tables: Tables): PhotoStore['untidySince'] =>
  async (before, from) => {
    const { items, after } = await queuedSince(tables, untidyQueue, before, { ...from, fromItem: keyOf })
    return { items: await readPhotos(tables, items), after }
  }

const noteCheck =
  (tables: Tables): PhotoStore['noteCheck'] =>
  async (traceId, ref) => {
    const outcome = await transact(tables, [
      update(tables, 'shows', checkKey(traceId), { set: { ...checkEntity.stamp, ref } }),
      update(tables, 'shows', photoKey(ref), { set: { traceId }, when: 'attribute_exists(#pk)' }),
    ])
    if (!outcome.done) throw new Error(`no photo ${ref} to check`)
  }

export const photoStore = (tables: Tables): PhotoStore => {
  const change = (ref: string, changes: Change) => sendUpdate(tables, 'shows', photoKey(ref), changes)
  const seen = async (ref: string, changes: Change) => {
    const changed = await change(ref, { ...changes, set: { ...photoEntity.stamp, ...changes.set } })
    return { done: changed.done, photo: photoIn(changed) }
  }
  return {
    photos: async refs => (refs.length > 0 ? readPhotos(tables, refs.map(photoKey)) : []),
    announce: ({ ref, personId, at, intent }) =>
      seen(ref, {
        set: { personId, at, intent, ...untidyKeys({ ref, at }) },
        when: 'attribute_not_exists(#pk)',
      }),
    takeUpload: ({ ref, personId, content, at }) =>
      seen(ref, {
        set: { state: 'checking', personId, content, at, ...untidyKeys({ ref, at }) },
        // One that was given up while its upload was under way stays so.
        when: 'attribute_not_exists(#content) AND attribute_not_exists(#state)',
      }),
    claim: (ref, postId) =>
      seen(ref, { set: { postId }, when: 'attribute_not_exists(#postId) OR #postId = :postId' }),
    settle: async (ref, state) => {
      const checking = { when: '#state = :checking', values: { checking: 'checking' } }
      const { item } = await change(ref, { set: { state }, ...checking })
      return item && photoEntity.fromItem(item)
    },
    abandon: async ref => {
      const unused = 'attribute_exists(#pk) AND attribute_not_exists(#postId)'
      return (await change(ref, { set: { state: 'refused' }, when: unused })).done
    },
    forget: async ref => {
      await tables.client.send(new DeleteCommand({ TableName: tables.name('shows'), Key: photoKey(ref) }))
    },
    untidySince: untidySince(tables),
    keep: async ref => {
      await change(ref, { remove: ['feedPk', 'feedSk'], when: 'attribute_exists(#pk)' })
    },
    noteCheck: noteCheck(tables),
    noteVerdict: async (traceId, verdict) => {
      const set = { ...checkEntity.stamp, verdict }
      await sendUpdate(tables, 'shows', checkKey(traceId), { set, when: 'attribute_not_exists(#verdict)' })
    },
  }
}
