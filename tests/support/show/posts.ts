import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { monthsEntity, postEntity, topicEntity } from '../../../functions/data/show/item'
import { derivedId } from '../../../functions/domain/ids'
import { monthOf } from '../../../functions/domain/show/board/week'
import type { Post } from '../../../functions/domain/show/post/post'
import type { TestApi } from '../api/api'
import { personId } from '../county/county'

export const postId = (name: string) => derivedId('pos', 'test post', name)
const topicId = (name: string) => derivedId('top', 'test topic', name)

const postOf = (name: string, publishedAt: string, changes: Partial<Post>): Post => ({
  id: postId(name),
  personId: personId('volunteer'),
  at: publishedAt,
  publishedAt,
  state: 'published',
  card: { author: '测*', text: `今天护河 ${name}`, photos: [] },
  textVerdict: 'pass',
  likes: 0,
  by: 'test',
  intent: { key: name, hash: name },
  ...changes,
})

const put = ({ store: { tables } }: TestApi, item: object) =>
  tables.client.send(new PutCommand({ TableName: tables.name('shows'), Item: { ...item } }))

/** A post as it stands once it was published, without the way that leads there. */
export const addPost = async (
  api: TestApi,
  name: string,
  publishedAt: string,
  changes: Partial<Post> = {},
) => {
  const post = postOf(name, publishedAt, changes)
  await put(api, postEntity.toItem(post))
  return post.id
}

export const addTopic = async (api: TestApi, name: string) => {
  const id = topicId(name)
  await put(api, topicEntity.toItem({ id, name, description: `${name}，一起来。` }))
  return id
}

/** The months that posts were added to, as publishing would have noted them. */
export const openMonths = (api: TestApi, ...days: string[]) =>
  put(api, monthsEntity.toItem({ months: new Set(days.map(day => monthOf(new Date(day)))) }))
