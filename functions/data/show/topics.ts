import type { ShowStore } from '../../domain/show/store'
import { get } from '../get'
import { inPartition, pageOf } from '../page'
import type { Tables } from '../tables'
import { topicEntity, topicKey, topicsPk } from './item'

export const showTopics = (tables: Tables): Pick<ShowStore, 'topic' | 'topics'> => ({
  topic: async topicId => {
    const item = await get(tables, 'shows', topicKey(topicId))
    return item && topicEntity.fromItem(item)
  },
  topics: from => {
    const query = { TableName: tables.name('shows'), ...inPartition(topicsPk) }
    return pageOf(tables, query, from, topicEntity.fromItem)
  },
})
