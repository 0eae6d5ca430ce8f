import type { Page } from '../../contracts/common'
import type { TopicOut } from '../../contracts/show'
import type { Deps } from '../deps'
import { readPage } from '../page'

const topicsOfAPage = 100

/** The topics that posts can be written under. */
export const listTopics = async (
  deps: Pick<Deps, 'keys' | 'shows'>,
  { cursor }: { cursor?: string | undefined },
): Promise<Page<'topics', TopicOut>> => {
  const asked = { scope: { endpoint: 'listTopics' }, cursor, limit: topicsOfAPage }
  const { items, next } = await readPage(deps.keys.cursor, asked, from => deps.shows.topics(from))
  return { topics: items, ...next }
}
