import { siteItems } from '../../../../../functions/data/place/item'
import { teamItems } from '../../../../../functions/data/team/item'
import type { County } from '../../county'
import { inTable, type TableItem } from './tableItem'

/** Sites and teams, each for whoever knows its id and in the county's list. */
export const placeItems = ({ places, teams }: County): TableItem[] =>
  [...places.all.flatMap(siteItems), ...teams.flatMap(teamItems)].map(inTable('places'))
