import { consume } from '../../../functions/streams/consume'
import type { TestApi } from '../api/api'
import { changesOf } from './changes'
import { reactionsOf } from './reactions'

/** Lets both streams run until nothing follows any more; fails where a reaction does. */
export const drainer = async ({ store, deps }: TestApi) => {
  const reactions = reactionsOf(deps)
  const streams = {
    people: await changesOf(store, 'people'),
    shows: await changesOf(store, 'shows'),
  }
  const fail = ({ error }: { error: unknown }) => {
    throw error
  }
  const turn = async (table: 'people' | 'shows') => {
    const { read, shard } = streams[table]
    const Records = await read()
    await consume({ Records, shardId: shard }, reactions[table], fail)
    return Records.length
  }
  return async () => {
    while ((await turn('people')) + (await turn('shows')) > 0);
  }
}
