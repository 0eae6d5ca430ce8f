import { mallStore } from '../data/mallStore'
import { personStore } from '../data/person'
import { showStore } from '../data/showStore'
import type { Deps } from '../domain/deps'
import { setting } from './environment'
import { loadTables } from './tables'

export const tables = loadTables()

/** What reactions and jobs work with: no keys, and each store only within the rights of its function. */
export const stores: Pick<Deps, 'now' | 'settings' | 'people' | 'mall' | 'shows'> = {
  now: () => new Date(),
  settings: { county: setting('COUNTY_NAME'), showOn: setting('SHOW_ON') === 'on' },
  people: personStore(tables),
  mall: mallStore(tables),
  shows: showStore(tables),
}
