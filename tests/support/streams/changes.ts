import type { DynamoDBRecord } from 'aws-lambda'
import type { TableName } from '../../../functions/data/table'
import { streamOf } from '../../../infra/local/aws/dynamo/dynamo'
import { dynamoClient } from '../../../infra/local/aws/dynamo/dynamoClient'
import type { TestStore } from '../store/store'

type Shards = { StreamDescription: { Shards: { ShardId: string }[] } }
type Page = { Records: DynamoDBRecord[]; NextShardIterator?: string }

/** The changes of one table as its stream tells them; each `read` answers what is new since the last. */
export const changesOf = async ({ url }: TestStore, table: TableName) => {
  const call = dynamoClient(url)
  const StreamArn = (await streamOf(call, table)) ?? ''
  const { StreamDescription } = await call<Shards>('Streams', 'DescribeStream', { StreamArn })
  const shard = StreamDescription.Shards[0]?.ShardId ?? ''
  const start = { StreamArn, ShardId: shard, ShardIteratorType: 'TRIM_HORIZON' }
  let iterator = (await call<{ ShardIterator: string }>('Streams', 'GetShardIterator', start)).ShardIterator
  const page = async () => {
    const { Records, NextShardIterator } = await call<Page>('Streams', 'GetRecords', {
      ShardIterator: iterator,
    })
    iterator = NextShardIterator ?? iterator
    return Records
  }
  return {
    shard,
    read: async (): Promise<DynamoDBRecord[]> => {
      const records: DynamoDBRecord[] = []
      for (let more = await page(); more.length > 0; more = await page()) records.push(...more)
      return records
    },
  }
}

export type TableChanges = Awaited<ReturnType<typeof changesOf>>
