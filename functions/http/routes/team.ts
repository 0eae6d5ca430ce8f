import { listTeamsInput } from '../../contracts/team.input'
import { listTeams } from '../../domain/team/listTeams'
import { anyone } from '../handler'

export const teamHandlers = {
  listTeams: anyone(listTeamsInput, (deps, _actor, input) => listTeams(deps, input)),
}
