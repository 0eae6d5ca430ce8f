import type { Deps } from '../domain/deps'
import { accountWrites } from './ledger/moves'
import { personStore } from './person/store'
import type { Tables } from './tables'

/** People with what their own moves write of their accounts: the one store that needs a later noun's writes. */
export const peopleStore = (tables: Tables): Deps['people'] => personStore(tables, accountWrites(tables))
