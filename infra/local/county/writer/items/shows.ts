import { photoEntity } from '../../../../../functions/data/photo/item'
import { boardEntity } from '../../../../../functions/data/show/boards'
import { monthsEntity, postEntity, topicEntity } from '../../../../../functions/data/show/item'
import { monthOf } from '../../../../../functions/domain/show/board/week'
import type { County } from '../../county'
import type { DemoPost } from '../../shows/posts'
import { topics } from '../../shows/topics'
import { inTable, type TableItem } from './tableItem'

const photoItems = ({ id: postId, personId, at, photos }: DemoPost) =>
  photos.map(({ ref }) => photoEntity.toItem({ ref, state: 'passed', personId, postId, at }))

const monthsItem = (posts: DemoPost[]) =>
  monthsEntity.toItem({ months: new Set(posts.map(({ publishedAt }) => monthOf(new Date(publishedAt)))) })

/** Posts with their photos, topics, and the boards that the stream would have counted by now. */
export const showsItems = ({ posts, boards }: County): TableItem[] =>
  [
    ...topics.map(topicEntity.toItem),
    ...posts.flatMap(post => [postEntity.toItem(post), ...photoItems(post)]),
    ...(posts.length > 0 ? [monthsItem(posts)] : []),
    ...boards.map(boardEntity.toItem),
  ].map(inTable('shows'))
