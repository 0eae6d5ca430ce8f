import { receivePhoto } from '../../../functions/domain/photo/check/receivePhoto'
import { contentOf, publicKeys, waitingKeys } from '../../../functions/domain/photo/copies/copyKeys'
import { refOf, uploadKey } from '../../../functions/domain/photo/id/photoId'
import type { Verdict } from '../../../functions/domain/ports'
import { consume } from '../../../functions/streams/consume'
import type { TableChanges } from '../streams/changes'
import { reactionsOf } from '../streams/reactions'
import type { PublishingWorld } from './publishingWorld'

const copiesOf = async (bytes: Uint8Array) =>
  bytes.length > 0 ? { small: bytes, large: bytes, check: bytes } : undefined

/** The way of a post from the phone to everyone's eyes, step by step. */
export const publishingOf = (world: PublishingWorld) => {
  const photoDeps = () => ({ ...world.api.deps, copiesOf })

  const react = async (records: Awaited<ReturnType<TableChanges['read']>>) => {
    const { batchItemFailures } = await consume(
      { Records: records, shardId: world.stream.shard },
      reactionsOf(world.api.deps).shows,
      ({ error }) => {
        throw error
      },
    )
    return batchItemFailures
  }

  const drain = async () => {
    for (let records = await world.stream.read(); records.length > 0; records = await world.stream.read())
      await react(records)
  }

  /** A picture that a volunteer was let to upload, and what is known of it from there. */
  const picture = async (name: string, bytes = Buffer.from(name)) => {
    const volunteer = await world.api.as('volunteer')
    const upload = { contentType: 'image/jpeg', bytes: 1000, key: `picture ${name}` } as const
    const { photoId } = await volunteer.ok('createUpload', upload)
    const key = uploadKey(volunteer.personId, photoId)
    const ref = refOf(world.api.deps.keys.photo, volunteer.personId, photoId) ?? ''
    const keys = waitingKeys({ ref, content: contentOf(bytes) })
    const traceId = `trace-of-http://storage.test/check/${keys.check}`
    return {
      ...{ photoId, key, ref, keys, traceId },
      arrives: () => {
        world.media.uploads.set(key, bytes)
        return receivePhoto(photoDeps(), key)
      },
      judged: (verdict: Verdict) => world.api.deps.photos.noteVerdict(traceId, verdict),
      isPublic: () => Object.values(publicKeys(ref)).every(copy => world.media.public.has(copy)),
      isGone: () =>
        ![...world.media.public.keys(), ...world.media.waiting.keys(), ...world.media.uploads.keys()].some(
          copy => copy.includes(ref),
        ),
      isWaiting: () => Object.values(keys).some(copy => world.media.waiting.has(copy)),
    }
  }

  const writePost = async (name: string, photoIds: string[], text = `今天护河 ${name}`) => {
    const volunteer = await world.api.as('volunteer')
    const { post } = await volunteer.ok('createPost', { text, photoIds, key: `post ${name}` })
    return post.id
  }

  const postIn = async (id: string) => {
    const post = await world.api.deps.shows.post(id, { fresh: true })
    if (!post) throw new Error(`no post ${id}`)
    return post
  }

  const stateOf = async (id: string) => (await postIn(id)).state

  /** The storage's own calls, which may be cut off. */
  const mediaPorts = () => {
    const { uploads, waiting, public: shown, ...ports } = world.media
    return ports as PublishingWorld['media']
  }

  return { photoDeps, react, drain, picture, writePost, postIn, stateOf, mediaPorts }
}
