import type { Deps } from '../domain/deps'
import { applyVerdict } from '../domain/photo/check/applyVerdict'
import type { PictureCheck } from '../domain/photo/photo'
import type { Read } from './change'
import { oneByOne, type Reaction } from './reaction'

/** What a check is of and what WeChat says have met. */
export const checkReaction = (deps: Pick<Deps, 'photos' | 'media'>, read: Read<PictureCheck>): Reaction =>
  oneByOne('check', read, async ({ after }) => {
    if (after?.ref && after.verdict) await applyVerdict(deps, after.ref, after.verdict)
  })
