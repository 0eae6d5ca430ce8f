import { forgetAll, personal, spare } from '../platform/storage'
import { queries } from './query'

/** Nothing that one person was answered stays for the next. What waits to be sent does: it names its person. */
export const forgetPerson = () => {
  forgetAll(spare)
  forgetAll(personal)
  void queries.resetQueries()
}
