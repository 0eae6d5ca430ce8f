import { type Team, teamShape } from '../../domain/team/team'
import { defineEntity, type Item, type Key } from '../entity'

export const teamListPk = 'teams'
export const teamKey = (teamId: string): Key => ({ pk: teamListPk, sk: teamId })
export const teamLinePrefix = 'team#'

/** A team, for whoever knows its id, and in the county's list, which runs by id. */
export const teamEntity = defineEntity({
  type: 'team',
  v: 1,
  shape: teamShape,
  key: ({ id }) => teamKey(id),
})

/** The same team, beside its site. */
export const teamLineEntity = defineEntity({
  type: 'teamLine',
  v: 1,
  shape: teamShape,
  key: ({ id, siteId }) => ({ pk: siteId, sk: `${teamLinePrefix}${id}` }),
})

/** All items of a team; they are only ever written together. */
export const teamItems = (team: Team): (Item & Key)[] => [
  teamEntity.toItem(team),
  teamLineEntity.toItem(team),
]
