import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { consume } from '../../functions/streams/consume'
import { startApi, type TestApi, testNow } from '../support/api/api'
import { addPerson } from '../support/county/county'
import { dice } from '../support/dice'
import { addPost } from '../support/show/posts'
import { changesOf, type TableChanges } from '../support/streams/changes'
import { reactionsOf } from '../support/streams/reactions'

let api: TestApi
let stream: TableChanges
beforeAll(async () => {
  api = await startApi()
  stream = await changesOf(api.store, 'people')
})
afterAll(() => api.stop())

const likesOf = async (id: string) => (await api.deps.shows.post(id, { fresh: true }))?.likes

const people = async (prefix: string, count: number) => {
  const names = Array.from({ length: count }, (_, at) => `${prefix} ${at}`)
  await Promise.all(names.map(name => addPerson(api.store.tables, name)))
  return Promise.all(names.map(api.as))
}

/** Hands records over as one shard, and once more from the first that failed, as a mapping does. */
const handOver = async (records: DynamoDBRecord[], shard = stream.shard): Promise<void> => {
  const reactions = reactionsOf(api.deps).people
  let rest = records
  for (let tries = 0; rest.length > 0 && tries < 100; tries++) {
    const { batchItemFailures } = await consume({ Records: rest, shardId: shard }, reactions, () => undefined)
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const from = rest.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    rest = from < 0 ? [] : rest.slice(from)
  }
}

/** Likes and takes back, at random; answers how many like each post in the end. */
const likeAtRandom = async (prefix: string, posts: string[], seed: number) => {
  const roll = dice(seed)
  const callers = await people(prefix, 12)
  const liking = new Set<string>()
  for (let step = 0; step < 120; step++) {
    const [caller, postId] = [callers[roll(callers.length)], posts[roll(posts.length)]]
    if (!caller || !postId) continue
    const like = roll(3) > 0
    await caller.ok(like ? 'likePost' : 'unlikePost', { postId })
    if (like) liking.add(`${postId} ${caller.personId}`)
    else liking.delete(`${postId} ${caller.personId}`)
  }
  return posts.map(post => [...liking].filter(pair => pair.startsWith(post)).length)
}

const addPosts = (prefix: string) =>
  Promise.all(['a', 'b', 'c'].map(name => addPost(api, `${prefix} ${name}`, testNow)))

test('batches cut anywhere, handed over again and late, give the exact count', async () => {
  for (const seed of [1, 2]) {
    const roll = dice(seed)
    const posts = await addPosts(`replayed ${seed}`)
    const expected = await likeAtRandom(`replaying ${seed}`, posts, seed)
    const records = await stream.read()
    for (let at = 0; at < records.length; ) {
      const end = Math.min(records.length, at + 1 + roll(25))
      await handOver(records.slice(at, end))
      const again = roll(end)
      await handOver(records.slice(again, again + roll(end - again + 1)))
      at = end
    }
    await handOver(records)
    expect(await Promise.all(posts.map(likesOf))).toEqual(expected)
  }
})

test('shards that run side by side, each with its own sequence, add up', async () => {
  const posts = await addPosts('sharded')
  const expected = await likeAtRandom('sharding', posts, 7)
  const records = await stream.read()
  const shards = [0, 1, 2].map(shard =>
    records.filter(({ dynamodb }) => (dynamodb?.Keys?.pk?.S?.charCodeAt(20) ?? 0) % 3 === shard),
  )
  const run = async (shard: DynamoDBRecord[], number: number) => {
    for (let at = 0; at < shard.length; at += 5) {
      await handOver(shard.slice(at, at + 5), `shard-${number}`)
      await handOver(shard.slice(Math.max(0, at - 3), at + 5), `shard-${number}`)
    }
  }
  await Promise.all(shards.map(run))
  expect(await Promise.all(posts.map(likesOf))).toEqual(expected)
})

/** Lets updates fail at random: before they are done, or after, as a lost answer does. */
const withFaults = async (seed: number, work: () => Promise<unknown>) => {
  const roll = dice(seed)
  const { middlewareStack } = api.store.tables.client
  const name = 'faults'
  middlewareStack.add(
    next => async args => {
      const isUpdate = 'UpdateExpression' in (args.input as object)
      if (isUpdate && roll(4) === 0) throw new Error('throttled')
      const answer = await next(args)
      if (isUpdate && roll(4) === 0) throw new Error('the answer was lost')
      return answer
    },
    { step: 'initialize', name },
  )
  await work().finally(() => middlewareStack.remove(name))
}

test('writes that fail, before or after they are done, lose nothing and add nothing twice', async () => {
  for (const seed of [11, 12]) {
    const posts = await addPosts(`faulty ${seed}`)
    const expected = await likeAtRandom(`fault ${seed}`, posts, seed)
    const records = await stream.read()
    await withFaults(seed, async () => {
      for (let at = 0; at < records.length; at += 20) await handOver(records.slice(at, at + 20))
    })
    expect(await Promise.all(posts.map(likesOf))).toEqual(expected)
  }
})

test('a record that cannot be read holds up no other post’s count', async () => {
  const [post = ''] = await addPosts('poisoned')
  const [caller] = await people('poison', 1)
  await caller?.ok('likePost', { postId: post })
  const records = await stream.read()
  const poison: DynamoDBRecord = {
    dynamodb: { SequenceNumber: '1', NewImage: { type: { S: 'like' }, pk: { S: 'x' }, sk: { N: '1' } } },
  }
  const reactions = reactionsOf(api.deps).people
  await consume({ Records: [poison, ...records], shardId: stream.shard }, reactions, () => undefined)
  expect(await likesOf(post)).toBe(1)
})

test('a post that is gone is passed over', async () => {
  const [caller] = await people('late', 1)
  const [post = ''] = await addPosts('gone')
  await caller?.ok('likePost', { postId: post })
  const { client } = api.store.tables
  await client.send(new DeleteCommand({ TableName: 'shows', Key: { pk: post, sk: 'post' } }))
  const event = { Records: await stream.read(), shardId: stream.shard }
  const { batchItemFailures } = await consume(event, reactionsOf(api.deps).people, () => undefined)
  expect(batchItemFailures).toEqual([])
  expect(await likesOf(post)).toBeUndefined()
})

test('without a shard nothing is counted and everything is handed over again', async () => {
  const [caller] = await people('windowless', 1)
  const [post = ''] = await addPosts('windowless')
  await caller?.ok('likePost', { postId: post })
  const Records = await stream.read()
  const likes = Records.filter(({ dynamodb }) => dynamodb?.NewImage?.type?.S === 'like')
  const answer = await consume({ Records }, reactionsOf(api.deps).people, () => undefined)
  expect(answer.batchItemFailures).toHaveLength(likes.length)
  expect(await likesOf(post)).toBe(0)
})

test('what shards counted is forgotten once the stream cannot hand it over again', async () => {
  const [post = ''] = await addPosts('rotated')
  const callers = await people('rotating', 5)
  for (const [number, caller] of callers.entries()) {
    await caller.ok('likePost', { postId: post })
    await handOver(await stream.read(), `rotated-${number}`)
    api.clock.advance(10 * 60)
  }
  const get = new GetCommand({ TableName: 'shows', Key: { pk: post, sk: 'post' }, ConsistentRead: true })
  const item = (await api.store.tables.client.send(get)).Item
  expect(await likesOf(post)).toBe(5)
  expect(Object.keys(item?.counted ?? {})).toHaveLength(3)
  api.clock.set(testNow)
})
