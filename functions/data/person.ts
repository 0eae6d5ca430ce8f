import type { PersonStore } from '../domain/person/store'
import { confirmPerson } from './personConfirm'
import { createPerson } from './personCreate'
import { personReads } from './personReads'
import { registerPerson } from './personRegister'
import type { Tables } from './tables'

export const personStore = (tables: Tables): PersonStore => ({
  ...personReads(tables),
  create: createPerson(tables),
  register: registerPerson(tables),
  confirm: confirmPerson(tables),
})
