import { listSitesInput } from '../../contracts/place.input'
import { listTeamsInput } from '../../contracts/team.input'
import { listSites } from '../../domain/place/listSites'
import { listTeams } from '../../domain/team/listTeams'
import { anyone, type Handlers } from '../handler'

export const placeHandlers = {
  listSites: anyone(listSitesInput, (deps, _actor, input) => listSites(deps, input)),
  listTeams: anyone(listTeamsInput, (deps, _actor, input) => listTeams(deps, input)),
} satisfies Handlers<'listSites' | 'listTeams'>
