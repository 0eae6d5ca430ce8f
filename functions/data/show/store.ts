import type { ShowStore } from '../../domain/show/store'
import type { Tables } from '../tables'
import { showBoards } from './boards'
import { showFeeds } from './feeds'
import { showCounts } from './likeCounts'
import { likeStore } from './likes'
import { showPosts } from './posts'
import { showTopics } from './topics'

export const showStore = (tables: Tables): ShowStore => ({
  ...showTopics(tables),
  ...showPosts(tables),
  ...showFeeds(tables),
  ...showBoards(tables),
  ...showCounts(tables),
  ...likeStore(tables),
})
