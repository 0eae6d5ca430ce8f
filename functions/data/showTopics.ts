import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { ShowStore } from '../domain/show/store'
import { topicEntity, topicKey, topicsPk } from './showItems'
import type { Tables } from './tables'

export const showTopics = ({ client, name }: Tables): Pick<ShowStore, 'topic' | 'topics'> => ({
  topic: async topicId => {
    const { Item } = await client.send(new GetCommand({ TableName: name('shows'), Key: topicKey(topicId) }))
    return Item && topicEntity.fromItem(Item)
  },
  topics: async ({ after, limit }) => {
    const query = new QueryCommand({
      TableName: name('shows'),
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': topicsPk, ':after': after ?? ' ' },
      Limit: limit,
    })
    const { Items = [], LastEvaluatedKey } = await client.send(query)
    return { items: Items.map(topicEntity.fromItem), after: LastEvaluatedKey && String(LastEvaluatedKey.sk) }
  },
})
