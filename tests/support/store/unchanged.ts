import { tables as shapes, type TableName } from '../../../functions/data/table'
import type { Tables } from '../../../functions/data/tables'
import { itemsOf } from './items'

const everythingIn = (tables: Tables) =>
  Promise.all(Object.keys(shapes).map(table => itemsOf(tables, table as TableName)))

/** Has the answer of some work, and expects every table to be as it was before. */
export const unchanged = async <Answer>(tables: Tables, work: () => Promise<Answer>): Promise<Answer> => {
  const before = await everythingIn(tables)
  const answer = await work()
  expect(await everythingIn(tables)).toEqual(before)
  return answer
}
