import type { PersonStore } from '../../domain/person/store'
import type { Tables } from '../tables'
import { confirmPerson } from './confirm'
import { createPerson } from './create'
import { personReads } from './reads'
import { registerPerson } from './register'

export const personStore = (tables: Tables): PersonStore => ({
  ...personReads(tables),
  create: createPerson(tables),
  register: registerPerson(tables),
  confirm: confirmPerson(tables),
})
