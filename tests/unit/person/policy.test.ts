import type { Grant } from '../../../functions/domain/person/access/grant'
import { scopesOf } from '../../../functions/domain/person/access/grant'
import type { Profile } from '../../../functions/domain/person/person'
import { rolesOf } from '../../../functions/domain/person/person'
import { isManager, leads, manages, needManager, needScope } from '../../../functions/domain/policy'

const person = (...grants: Grant[]): Profile => ({
  id: 'per_1',
  displayName: '王*',
  grants,
  status: 'active',
  sessionVersion: 1,
})

const path = ['sit_center', 'sit_institute', 'sit_station']
const manager = (siteId: string) => person({ role: 'manager', siteId })

test('a manager answers for the site and all below it', () => {
  for (const siteId of path) expect(manages(manager(siteId), path)).toBe(true)
  expect(manages(manager('sit_station'), path.slice(0, 2))).toBe(false)
  expect(manages(manager('sit_other'), path)).toBe(false)
  expect(manages(person({ role: 'leader', teamId: 'sit_station' }), path)).toBe(false)
})

test('a leader leads the own team alone', () => {
  expect(leads(person({ role: 'leader', teamId: 'tea_1' }), 'tea_1')).toBe(true)
  expect(leads(person({ role: 'leader', teamId: 'tea_1' }), 'tea_2')).toBe(false)
  expect(leads(manager('tea_1'), 'tea_1')).toBe(false)
})

test('without the role it is forbidden, with the role elsewhere it is not found', () => {
  expect(() => needScope(false, true)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  expect(() => needScope(true, false)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  expect(() => needScope(true, true)).not.toThrow()
  expect(() => needManager(person())).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  expect(() => needManager(manager('sit_1'))).not.toThrow()
  expect(isManager(person({ role: 'moderator' }))).toBe(false)
})

test('roles are named once, scopes in full', () => {
  const many = person(
    { role: 'leader', teamId: 'tea_1' },
    { role: 'leader', teamId: 'tea_2' },
    { role: 'manager', siteId: 'sit_1' },
    { role: 'clerk', merchantId: 'mer_1' },
  )
  expect(rolesOf(many)).toEqual(['leader', 'manager', 'clerk'])
  expect(scopesOf(many)).toEqual({ teamIds: ['tea_1', 'tea_2'], siteIds: ['sit_1'], merchantId: 'mer_1' })
})
