import { publicKeys } from '../../../../functions/domain/photo/copies/copyKeys'
import { drawPicture, type Motif } from '../pictures/draw'
import type { DemoPhoto } from '../shows/photoMotifs'
import type { DemoPost } from '../shows/posts'
import { inParallel } from './inParallel'

export type PutPhoto = (key: string, body: Buffer) => Promise<void>

const lanes = 2

const byMotif = (photos: DemoPhoto[]): { motif: Motif; refs: string[] }[] => {
  const groups = new Map<string, { motif: Motif; refs: string[] }>()
  for (const { ref, motif } of photos) {
    const key = Object.values(motif).join('/')
    groups.set(key, { motif, refs: [...(groups.get(key)?.refs ?? []), ref] })
  }
  return [...groups.values()]
}

/** Draws each motif once and puts it under the address of every photo that shows it. */
export const putPhotos = (posts: DemoPost[], putPhoto: PutPhoto): Promise<void> =>
  inParallel(byMotif(posts.flatMap(({ photos }) => photos)), lanes, async ({ motif, refs }) => {
    const { small, large } = await drawPicture(motif)
    for (const keys of refs.map(publicKeys)) {
      await putPhoto(keys.small, small)
      await putPhoto(keys.large, large)
    }
  })
