import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { MallStore } from '../../domain/mall/store'
import { pageOf } from '../page'
import type { Tables } from '../tables'
import { dueEntity, duePk } from './item'

/**
 * The list of vouchers that will end. It is written by the people table's stream, because a ninth write unit would
 * take redeeming past its gate, and it needs no scan: what is due stands in front.
 */
export const mallDue = (tables: Tables): Pick<MallStore, 'noteDue' | 'due' | 'forgetDue'> => ({
  noteDue: async due => {
    await tables.client.send(new PutCommand({ TableName: tables.name('mall'), Item: dueEntity.toItem(due) }))
  },
  due: (now, from) => {
    const query = {
      TableName: tables.name('mall'),
      KeyConditionExpression: 'pk = :pk AND sk < :now',
      ExpressionAttributeValues: { ':pk': duePk, ':now': now.toISOString() },
    }
    return pageOf(tables, query, from, dueEntity.fromItem)
  },
  forgetDue: async due => {
    await tables.client.send(new DeleteCommand({ TableName: tables.name('mall'), Key: dueEntity.key(due) }))
  },
})
