import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { tables as shapes, type TableName } from '../../../../functions/data/table'
import type { Tables } from '../../../../functions/data/tables'

const streamed = (Object.keys(shapes) as TableName[]).filter(name => shapes[name].stream)

const setStreams = (tables: Tables, StreamEnabled: boolean) =>
  Promise.all(
    streamed.map(table =>
      tables.client.send(
        new UpdateTableCommand({
          TableName: tables.name(table),
          StreamSpecification: {
            StreamEnabled,
            ...(StreamEnabled ? { StreamViewType: 'NEW_AND_OLD_IMAGES' as const } : {}),
          },
        }),
      ),
    ),
  )

/**
 * Writes without telling the streams: what they would bring about is written too. Besides, each write that dynoxide
 * records costs as much as there are records before it, and a county would take a quarter of an hour.
 */
export const withoutStreams = async (tables: Tables, write: () => Promise<void>): Promise<void> => {
  await setStreams(tables, false)
  try {
    await write()
  } finally {
    await setStreams(tables, true)
  }
}
