import type { ShowStore } from '../../domain/show/store'
import { showPhotos } from '../photo/store'
import type { Tables } from '../tables'
import { showBoards } from './boards'
import { showCounts } from './counts'
import { showFeeds } from './feeds'
import { likeStore } from './likes'
import { showPosts } from './posts'
import { showTopics } from './topics'

export const showStore = (tables: Tables): ShowStore => ({
  ...showTopics(tables),
  ...showPosts(tables),
  ...showFeeds(tables),
  ...showPhotos(tables),
  ...showBoards(tables),
  ...showCounts(tables),
  ...likeStore(tables),
})
