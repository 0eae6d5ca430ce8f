import { photoShape, pictureCheckShape } from '../../domain/photo/photo'
import { defineEntity, type Key } from '../entity'

export const photoKey = (ref: string): Key => ({ pk: `photo#${ref}`, sk: 'photo' })

/** Partition of the feed index for photos that nobody has tidied up after. */
export const untidyQueue = 'untidy'

/** Where a photo stands from its arrival until somebody has looked whether it is used. */
export const untidyKeys = ({ ref, at }: { ref: string; at: string }) => ({
  feedPk: untidyQueue,
  feedSk: `${at}#${ref}`,
})

export const photoEntity = defineEntity({
  type: 'photo',
  v: 1,
  shape: photoShape,
  key: ({ ref }) => photoKey(ref),
  fromKey: ({ pk }) => ({ ref: pk.slice('photo#'.length) }),
})

export const checkKey = (traceId: string): Key => ({ pk: `check#${traceId}`, sk: 'check' })

export const checkEntity = defineEntity({
  type: 'check',
  v: 1,
  shape: pictureCheckShape,
  key: ({ traceId }) => checkKey(traceId),
  fromKey: ({ pk }) => ({ traceId: pk.slice('check#'.length) }),
})
