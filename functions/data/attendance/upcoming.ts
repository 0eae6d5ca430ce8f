import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isComing } from '../../domain/attendance/attendance'
import { longestInside } from '../../domain/attendance/hours/inside'
import type { AttendanceStore } from '../../domain/attendance/store'
import { later } from '../../domain/day'
import { timedId } from '../../domain/ids'
import type { Item } from '../entity'
import type { Tables } from '../tables'
import { attendanceEntity, attendancePrefix } from './item'

/** At 1 KB each, what my page's read units pay for. */
const firstPage = 12
/** As many as the page shows; all of them stand in the person's list. */
const mostUpcoming = 8

type Page = { Items?: Item[] | undefined; LastEvaluatedKey?: Item | undefined }

const pages = (tables: Tables, personId: string, now: Date) => {
  const from = timedId('ses', later(now, -longestInside), new Uint8Array(10))
  return (page: { Limit?: number; ExclusiveStartKey?: Item }): Promise<Page> =>
    tables.client.send(
      new QueryCommand({
        TableName: tables.name('people'),
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': personId,
          ':from': `${attendancePrefix}${from}`,
          ':to': `${attendancePrefix}~`,
        },
        ...page,
      }),
    )
}

/** Reads on, in one more trip, only for who gave so many places back that the first page holds too few that stand. */
export const upcoming: (tables: Tables) => AttendanceStore['upcoming'] = tables => async (personId, now) => {
  const read = pages(tables, personId, now)
  const comingOf = ({ Items = [] }: Page) =>
    Items.map(item => attendanceEntity.fromItem(item)).filter(record => isComing(record, now))
  const first = await read({ Limit: firstPage })
  const coming = comingOf(first)
  const { LastEvaluatedKey } = first
  if (LastEvaluatedKey && coming.length < mostUpcoming)
    coming.push(...comingOf(await read({ ExclusiveStartKey: LastEvaluatedKey })))
  return coming.slice(0, mostUpcoming)
}
