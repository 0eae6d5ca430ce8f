import { listEntriesInput } from '../../contracts/ledger.input'
import { listEntries } from '../../domain/ledger/listEntries'
import { person } from '../handler'

export const ledgerHandlers = {
  listEntries: person(listEntriesInput, listEntries),
}
