import { forget, forgetAll, spare } from '../platform/storage'
import { queries } from './query'

/** Nothing that one person was answered stays for the next. What waits to be sent does: it names its person. */
export const forgetPerson = () => {
  forgetAll(spare)
  forget('checked')
  forget('venueKeys')
  forget('post-draft')
  forget('used-voucher')
  void queries.resetQueries()
}
