import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { monthOf } from '../../domain/show/board/week'
import type { ShowStore } from '../../domain/show/store'
import { conditional } from '../conditional'
import { get } from '../get'
import type { Tables } from '../tables'
import { sendUpdate } from '../write'
import { feedKeys, monthsEntity, monthsKey, postEntity, postKey, queues } from './item'

type Posts = Pick<ShowStore, 'post' | 'createPost' | 'publish' | 'refusePost' | 'leaveToModerators'>

const createPost =
  (tables: Tables): Posts['createPost'] =>
  async post => {
    const put = new PutCommand({
      TableName: tables.name('shows'),
      Item: postEntity.toItem(post),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    const { done, item } = await conditional(tables, put)
    if (done) return { done }
    if (!item) throw new Error('a post that exists was not answered')
    return { done, post: postEntity.fromItem(item) }
  }

const whileChecking = { when: '#state = :checking', values: { checking: 'checking' } }

/** Written before the first post of the month can be seen, and remembered, as it is the same for all that follow. */
const monthOpener = (tables: Tables) => {
  const open = new Set<string>()
  return async (month: string) => {
    if (open.has(month)) return
    await sendUpdate(tables, 'shows', monthsKey, {
      set: monthsEntity.stamp,
      also: 'ADD #months :months',
      values: { months: new Set([month]) },
    })
    open.add(month)
  }
}

export const showPosts = (tables: Tables): Posts => {
  const openMonth = monthOpener(tables)
  return {
    post: async (postId, options) => {
      const item = await get(tables, 'shows', postKey(postId), options)
      return item && postEntity.fromItem(item)
    },
    createPost: createPost(tables),
    publish: async (post, at) => {
      await openMonth(monthOf(at))
      const set = { state: 'published', ...feedKeys(post, at.toISOString()) }
      await sendUpdate(tables, 'shows', postKey(post.id), { set, ...whileChecking })
    },
    refusePost: async (postId, reason) => {
      const set = { state: 'refused', reason }
      await sendUpdate(tables, 'shows', postKey(postId), {
        set,
        remove: ['feedPk', 'feedSk'],
        ...whileChecking,
      })
    },
    leaveToModerators: async post => {
      await sendUpdate(tables, 'shows', postKey(post.id), {
        set: { feedPk: queues.moderators },
        ...whileChecking,
      })
    },
  }
}
