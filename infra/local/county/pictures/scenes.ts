import { classroom } from './scenes/classroom'
import { clinic } from './scenes/clinic'
import { courtyard } from './scenes/courtyard'
import { field } from './scenes/field'
import { library } from './scenes/library'
import { market } from './scenes/market'
import { river } from './scenes/river'
import { stage } from './scenes/stage'
import { street } from './scenes/street'
import { workbench } from './scenes/workbench'

/** Calm places where service happens; nobody in them has a face. */
export const scenes = {
  river,
  courtyard,
  classroom,
  market,
  field,
  stage,
  street,
  workbench,
  clinic,
  library,
}
export type SceneName = keyof typeof scenes
