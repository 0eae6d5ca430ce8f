import { lettersOf } from '../../../functions/domain/ids'
import { cardOf, mostCardBytes } from '../../../functions/domain/show/post/card'

const ref = lettersOf(new Uint8Array(16).fill(7))
const about = (text: string, photos = 3) => ({ author: '王*', text, photos: Array<string>(photos).fill(ref) })
const size = (card: object) => Buffer.byteLength(JSON.stringify(card))

test('a text of 120 characters with three photos and an activity is whole', () => {
  const activity = { title: '清洁家园·护河行动', siteName: '运河社区文明实践站' }
  const whole = { ...about('护'.repeat(120)), activity }
  expect(cardOf(whole)).toEqual({ card: whole })
})

test('a long text is cut on the card and kept whole beside it', () => {
  const text = '河'.repeat(1000)
  const { card, text: kept } = cardOf(about(text))
  expect(kept).toBe(text)
  expect(card.cut).toBe(true)
  expect(card.text.endsWith('…')).toBe(true)
  expect(size(card)).toBeLessThanOrEqual(mostCardBytes)
  expect(size(card)).toBeGreaterThan(mostCardBytes - 8)
})

test('nine photos, a topic and a long title leave room for the beginning of the text', () => {
  const { card } = cardOf({
    ...about('好'.repeat(1000), 9),
    topicId: `top_${ref}`,
    topicName: '移风易俗在身边',
    activity: { title: '题'.repeat(40), siteName: '站'.repeat(15) },
  })
  expect(size(card)).toBeLessThanOrEqual(mostCardBytes)
  expect([...card.text].length).toBeGreaterThan(10)
})

test('a cut never halves a character', () => {
  for (let length = 150; length < 260; length++) {
    const { card } = cardOf(about('👍'.repeat(length)))
    expect([...card.text.replace('…', '')].every(letter => letter === '👍')).toBe(true)
  }
})
