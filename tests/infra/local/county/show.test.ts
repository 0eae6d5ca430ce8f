import { createPostInput } from '../../../../functions/contracts/show.input'
import { weekAt } from '../../../../functions/domain/show/board/week'
import { markOf } from '../../../../functions/domain/show/post/post'
import { ideas } from '../../../../infra/local/county/activities/ideas/all'
import { randomOf } from '../../../../infra/local/county/random'
import { textsAbout } from '../../../../infra/local/county/shows/stories/storyTexts'
import { topics } from '../../../../infra/local/county/shows/topics'
import { demoCounty, now } from './county'

const { posts, likes, boards, lives, people } = demoCounty()

test('about 300 posts, each of somebody who was there', () => {
  expect(posts.length).toBeGreaterThan(250)
  const records = new Map(
    lives.flatMap(life => life.records).map(record => [`${record.personId} ${record.sessionId}`, record]),
  )
  for (const { personId, sessionId, publishedAt, card } of posts) {
    const record = records.get(`${personId} ${sessionId}`)
    expect(record?.state).toBe('confirmed')
    expect(card.activity?.title).toBe(record?.title)
    expect(publishedAt > (record?.checkOut?.at ?? '~')).toBe(true)
    expect(new Date(publishedAt) < now).toBe(true)
  }
})

test('the product would take every text', () => {
  for (const { card, photos } of posts) {
    expect(createPostInput.safeParse({ text: card.text, photoIds: [] }).success).toBe(true)
    expect(photos.length).toBeLessThanOrEqual(9)
  }
})

test('somebody has something to say about every idea, in more than one way', () => {
  for (const { key } of ideas) {
    const texts = textsAbout(randomOf('test'), key)
    expect(texts.length).toBeGreaterThan(15)
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('no photo stands under two posts', () => {
  const refs = posts.flatMap(({ photos }) => photos.map(({ ref }) => ref))
  expect(new Set(refs).size).toBe(refs.length)
  expect(posts.every(({ card, photos }) => card.photos.join() === photos.map(({ ref }) => ref).join())).toBe(
    true,
  )
})

test('likes are counted as they were given, one a person and post, never for oneself', () => {
  expect(new Set(likes.map(({ personId, mark }) => `${personId} ${mark}`)).size).toBe(likes.length)
  const authors = new Map(posts.map(post => [markOf(post), post.personId]))
  expect(likes.every(({ personId, mark }) => authors.get(mark) !== personId)).toBe(true)
  for (const post of posts) expect(likes.filter(({ mark }) => mark === markOf(post))).toHaveLength(post.likes)
})

test('boards rank the posts of their week; all but this week are frozen', () => {
  const thisWeek = weekAt(now).name
  const byId = new Map(posts.map(post => [post.id, post]))
  expect(boards[0]?.week).toBe(thisWeek)
  for (const { week, frozen, lines } of boards) {
    expect(frozen).toBe(week !== thisWeek)
    expect(lines.map(({ likes }) => likes)).toEqual(lines.map(({ likes }) => likes).toSorted((a, b) => b - a))
    for (const { id, likes } of lines) expect(byId.get(id)?.likes).toBe(likes)
  }
  expect(boards[0]?.lines.length).toBeGreaterThan(5)
})

test('most topics are written under', () => {
  const used = new Set(posts.flatMap(({ card }) => card.topicId ?? []))
  expect(topics.filter(({ id }) => used.has(id)).length).toBeGreaterThanOrEqual(7)
})

test('authors are called as they chose, which is not their name', () => {
  const byId = new Map(people.map(person => [person.id, person]))
  for (const { personId, card } of posts) {
    const author = byId.get(personId)
    expect(card.author).toBe(author?.displayName)
    expect(card.author).not.toContain(author?.name)
  }
})
