import type { ShowStore } from '../domain/show/store'
import { likeStore } from './like'
import { showBoards } from './showBoards'
import { showCounts } from './showCounts'
import { showFeeds } from './showFeeds'
import { showPhotos } from './showPhotos'
import { showPosts } from './showPosts'
import { showTopics } from './showTopics'
import type { Tables } from './tables'

export const showStore = (tables: Tables): ShowStore => ({
  ...showTopics(tables),
  ...showPosts(tables),
  ...showFeeds(tables),
  ...showPhotos(tables),
  ...showBoards(tables),
  ...showCounts(tables),
  ...likeStore(tables),
})
