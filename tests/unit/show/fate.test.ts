import type { Photo } from '../../../functions/domain/photo/photo'
import { fateOf, lateFateOf, reasons } from '../../../functions/domain/show/post/fate'

const post = (textVerdict: 'pass' | 'review', ...photos: string[]) => ({
  id: 'pos_1',
  textVerdict,
  card: { author: '王*', text: '好', photos },
})
const photo = (ref: string, state: Photo['state'], postId = 'pos_1'): Photo => ({ ref, state, postId })

test('a text that passed and has no photos is published', () => {
  expect(fateOf(post('pass'), [])).toBe('publish')
})

test('all photos must have passed', () => {
  const two = post('pass', 'a', 'b')
  expect(fateOf(two, [photo('a', 'passed'), photo('b', 'passed')])).toBe('publish')
  expect(fateOf(two, [photo('a', 'passed'), photo('b', 'checking')])).toBe('wait')
  expect(fateOf(two, [photo('a', 'passed')])).toBe('wait')
  expect(fateOf(two, [photo('a', 'passed'), photo('b', undefined)])).toBe('wait')
})

test('one refused photo refuses the post, whatever the others wait for', () => {
  const refused = [photo('a', 'refused'), photo('b', 'checking')]
  expect(fateOf(post('pass', 'a', 'b'), refused)).toEqual({ refused: reasons.photoRefused })
})

test('what a machine cannot tell goes to a moderator, once everything is in', () => {
  expect(fateOf(post('review'), [])).toBe('moderate')
  expect(fateOf(post('pass', 'a'), [photo('a', 'review')])).toBe('moderate')
  expect(fateOf(post('review', 'a'), [photo('a', 'checking')])).toBe('wait')
})

test('a photo serves one post', () => {
  expect(fateOf(post('pass', 'a'), [photo('a', 'passed', 'pos_2')])).toEqual({
    refused: reasons.photoTaken,
  })
})

test('what waited too long is refused and says what to do', () => {
  expect(lateFateOf(post('pass', 'a'), [])).toEqual({ refused: reasons.photoMissing })
  expect(lateFateOf(post('pass', 'a'), [photo('a', 'checking')])).toEqual({
    refused: reasons.photoUnchecked,
  })
  expect(lateFateOf(post('review'), [])).toBe('moderate')
})
