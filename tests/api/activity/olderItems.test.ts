import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { startApi, type TestApi } from '../../support/api/api'
import { county } from '../../support/county/county'
import { publish } from '../../support/county/session'
import { itemsOf } from '../../support/store/items'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Puts the team's line of an activity as version 1 had it: by creation, with no word of when the activity ends. */
const makeOlder = async (activityId: string, createdAt: string) => {
  const { client, name } = api.store.tables
  const TableName = name('activities')
  const lines = await itemsOf(api.store.tables, 'activities')
  const [line] = lines.filter(({ type, activityId: of }) => type === 'teamActivity' && of === activityId)
  await client.send(new DeleteCommand({ TableName, Key: { pk: line?.pk, sk: line?.sk } }))
  const older = { teamId: county.team, activityId, createdAt, type: 'teamActivity', v: 1 }
  const Item = { ...older, pk: `team#${county.team}`, sk: `${createdAt}#${activityId}` }
  await client.send(new PutCommand({ TableName, Item }))
}

test('a line of a team’s list from the version before is read, among what is over', async () => {
  const { activityId } = await publish(api)
  const before = new Date(api.clock.now().getTime() - 24 * 60 * 60_000).toISOString()
  await makeOlder(activityId, before)
  const now = api.clock.now().toISOString()
  const { behindOfTeam, aheadOfTeam } = api.deps.activities
  expect((await behindOfTeam(county.team, now, { limit: 5 })).items.map(({ id }) => id)).toEqual([activityId])
  expect((await aheadOfTeam(county.team, now, { limit: 5 })).items).toEqual([])
  const { activities } = await (await api.as('leader')).ok('listMyActivities', {})
  expect(activities.map(({ id }) => id)).toEqual([activityId])
})
