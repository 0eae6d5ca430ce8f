import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { ShowStore } from '../../domain/show/store'
import { pageOf } from '../page'
import type { Tables } from '../tables'
import { topicEntity, topicKey, topicsPk } from './item'

export const showTopics = (tables: Tables): Pick<ShowStore, 'topic' | 'topics'> => ({
  topic: async topicId => {
    const { client, name } = tables
    const { Item } = await client.send(new GetCommand({ TableName: name('shows'), Key: topicKey(topicId) }))
    return Item && topicEntity.fromItem(Item)
  },
  topics: from => {
    const query = {
      TableName: tables.name('shows'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': topicsPk },
    }
    return pageOf(tables, query, from, topicEntity.fromItem)
  },
})
