import { listEntriesInput } from '../../contracts/ledger.input'
import { listEntries } from '../../domain/ledger/listEntries'
import { person } from '../handler'

export const handlers = {
  listEntries: person(listEntriesInput, listEntries),
}
