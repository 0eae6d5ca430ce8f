import { listSitesInput } from '../../contracts/place.input'
import { listSites } from '../../domain/place/listSites'
import { anyone } from '../handler'

export const placeHandlers = {
  listSites: anyone(listSitesInput, (deps, _actor, input) => listSites(deps, input)),
}
