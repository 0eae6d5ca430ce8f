import { createUploadInput } from '../../../functions/contracts/photo.input'
import { createPostInput } from '../../../functions/contracts/show.input'
import { lettersOf } from '../../../functions/domain/ids'
import { photoIdOf, readUploadKey, refOf, uploadKey } from '../../../functions/domain/photo/id/photoId'
import { testKeys } from '../../support/api/keys'

const ring = testKeys.cursor
const ref = lettersOf(new Uint8Array(16).fill(9))
const mine = 'per_00000000000000000000000001'
const other = 'per_00000000000000000000000002'
const photoId = photoIdOf(ring, mine, ref)

test('a photo id proves itself to its person and to nobody else', () => {
  expect(refOf(ring, mine, photoId)).toBe(ref)
  expect(refOf(ring, other, photoId)).toBeUndefined()
})

test('altered, cut or made up, it proves nothing', () => {
  const letters = photoId.split('')
  for (let at = 0; at < letters.length; at++) {
    const altered = letters
      .map((letter, place) => (place === at ? (letter === '0' ? '1' : '0') : letter))
      .join('')
    if (altered !== photoId) expect(refOf(ring, mine, altered)).toBeUndefined()
  }
  for (const made of [
    `pho_${ref}`,
    `pho_${ref}.`,
    `pho_${ref}.AAAAAAAAAAAA`,
    photoId.slice(0, -1),
    `${photoId}A`,
  ])
    expect(refOf(ring, mine, made)).toBeUndefined()
})

test('it outlives a change of keys and fits the contract', () => {
  const secret = new Uint8Array(32).fill(1)
  const rotated = { kid: '2', keys: { ...ring.keys, '2': secret } }
  expect(refOf(rotated, mine, photoId)).toBe(ref)
  expect(photoIdOf(rotated, mine, ref)).not.toBe(photoId)
  expect(createPostInput.safeParse({ text: '好', photoIds: [photoId] }).success).toBe(true)
  expect(createUploadInput.safeParse({ contentType: 'image/gif', bytes: 1 }).success).toBe(false)
})

test('an upload says whose it is; a key that we did not hand out says nothing', () => {
  expect(readUploadKey(uploadKey(mine, photoId))).toEqual({ personId: mine, ref })
  for (const key of ['', photoId, `${mine}/x`, `${uploadKey(mine, photoId)}/x`, `x/${photoId}`])
    expect(readUploadKey(key)).toBeUndefined()
})
