import { hashOf, lettersOf } from '../../../../functions/domain/ids'
import type { DemoSession } from '../activities/activities'
import type { Motif } from '../pictures/draw'
import { lightAt } from '../pictures/light'
import type { SceneName } from '../pictures/scenes'
import type { Random } from '../random'
import { hourOf } from '../shanghaiTime'

export type DemoPhoto = { ref: string; motif: Motif }

/** What else catches the eye at each place. */
const besides: Readonly<Record<SceneName, readonly [SceneName, SceneName]>> = {
  river: ['field', 'street'],
  courtyard: ['street', 'library'],
  classroom: ['library', 'workbench'],
  market: ['stage', 'clinic'],
  field: ['river', 'courtyard'],
  stage: ['market', 'courtyard'],
  street: ['courtyard', 'market'],
  workbench: ['courtyard', 'classroom'],
  clinic: ['courtyard', 'market'],
  library: ['classroom', 'courtyard'],
}

const variants = 2
const share = { none: 0.12, second: 0.45, third: 0.4 }

const scenesFor = (random: Random, scene: SceneName): SceneName[] => {
  if (random.chance(share.none)) return []
  const [second, third] = besides[scene]
  if (!random.chance(share.second)) return [scene]
  return random.chance(share.third) ? [scene, second, third] : [scene, second]
}

/** Up to three photos of a session, in the light it was held in. */
export const photosFor = (random: Random, { idea, startAt, id }: DemoSession, who: string): DemoPhoto[] => {
  const light = lightAt(hourOf(new Date(startAt)))
  return scenesFor(random, idea.scene).map((scene, at) => ({
    ref: lettersOf(hashOf('demo photo', id, who, String(at)).subarray(0, 16)),
    motif: { scene, light, variant: random.int(1, variants) },
  }))
}
