import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { defineEntity } from '../../../../functions/data/entity'
import type { Tables } from '../../../../functions/data/tables'

/** Tells that the county stands here, or was begun: for which moment, and how large. */
const markerEntity = defineEntity({
  type: 'demoCounty',
  v: 1,
  shape: z.lazy(() =>
    z.object({ state: z.enum(['filling', 'filled']), now: z.iso.datetime(), people: z.int() }),
  ),
  key: () => ({ pk: 'demo', sk: 'county' }),
})

type Marker = ReturnType<typeof markerEntity.fromItem>

const put = async ({ client, name }: Tables, marker: Marker, ConditionExpression?: string) => {
  const Item = markerEntity.toItem(marker)
  await client.send(
    new PutCommand({
      TableName: name('system'),
      Item,
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  )
}

/** The county that stands or was begun here, else this one, which is begun now. */
export const beginCounty = async (tables: Tables, { now, people }: Pick<Marker, 'now' | 'people'>) => {
  const marker: Marker = { state: 'filling', now, people }
  try {
    await put(tables, marker, 'attribute_not_exists(pk)')
    return marker
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error
    return markerEntity.fromItem(unmarshall(error.Item))
  }
}

export const endCounty = (tables: Tables, marker: Marker) => put(tables, { ...marker, state: 'filled' })
