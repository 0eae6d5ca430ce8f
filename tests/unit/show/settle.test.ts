import type { Photo } from '../../../functions/domain/show/photo'
import { lateSettlementOf, reasons, settlementOf } from '../../../functions/domain/show/settle'

const post = (textVerdict: 'pass' | 'review', ...photos: string[]) => ({
  id: 'pos_1',
  textVerdict,
  card: { author: '王*', text: '好', photos },
})
const photo = (ref: string, state: Photo['state'], postId = 'pos_1'): Photo => ({ ref, state, postId })

test('a text that passed and has no photos is published', () => {
  expect(settlementOf(post('pass'), [])).toBe('publish')
})

test('all photos must have passed', () => {
  const two = post('pass', 'a', 'b')
  expect(settlementOf(two, [photo('a', 'passed'), photo('b', 'passed')])).toBe('publish')
  expect(settlementOf(two, [photo('a', 'passed'), photo('b', 'checking')])).toBe('wait')
  expect(settlementOf(two, [photo('a', 'passed')])).toBe('wait')
  expect(settlementOf(two, [photo('a', 'passed'), photo('b', undefined)])).toBe('wait')
})

test('one refused photo refuses the post, whatever the others wait for', () => {
  const refused = [photo('a', 'refused'), photo('b', 'checking')]
  expect(settlementOf(post('pass', 'a', 'b'), refused)).toEqual({ refused: reasons.photoRefused })
})

test('what a machine cannot tell goes to a moderator, once everything is in', () => {
  expect(settlementOf(post('review'), [])).toBe('moderate')
  expect(settlementOf(post('pass', 'a'), [photo('a', 'review')])).toBe('moderate')
  expect(settlementOf(post('review', 'a'), [photo('a', 'checking')])).toBe('wait')
})

test('a photo serves one post', () => {
  expect(settlementOf(post('pass', 'a'), [photo('a', 'passed', 'pos_2')])).toEqual({
    refused: reasons.photoTaken,
  })
})

test('what waited too long is refused and says what to do', () => {
  expect(lateSettlementOf(post('pass', 'a'), [])).toEqual({ refused: reasons.photoMissing })
  expect(lateSettlementOf(post('pass', 'a'), [photo('a', 'checking')])).toEqual({
    refused: reasons.photoUnchecked,
  })
  expect(lateSettlementOf(post('review'), [])).toBe('moderate')
})
