import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { checkDigitOf } from '../../../functions/contracts/platformNumber'
import type { Item } from '../../../functions/data/entity'
import { accountEntity } from '../../../functions/data/ledger/item'
import { guardEntity, profileEntity, profileKey } from '../../../functions/data/person/item'
import { siteItems } from '../../../functions/data/place/item'
import type { TableName } from '../../../functions/data/table'
import type { Tables } from '../../../functions/data/tables'
import { teamItems } from '../../../functions/data/team/item'
import { derivedId, hashOf } from '../../../functions/domain/ids'
import { type Account, newAccount } from '../../../functions/domain/ledger/account/account'
import type { Grant } from '../../../functions/domain/person/access/grant'
import type { Profile } from '../../../functions/domain/person/person'
import { plainLookup } from '../../../functions/domain/person/secret/lookup'
import { seal } from '../../../functions/domain/person/secret/seal'
import type { Team } from '../../../functions/domain/team/team'
import { testKeys } from '../api/keys'

const id = (prefix: string, name: string) => derivedId(prefix, 'test county', name)
export const personId = (name: string) => id('per', name)

const center = id('sit', 'center')
const institute = id('sit', 'institute')
const elsewhere = id('sit', 'elsewhere')
const station = id('sit', 'station')
const point = id('sit', 'point')

/** A small county: two towns, one village with a point, one team. */
export const county = {
  ...{ center, institute, elsewhere, station, point },
  team: id('tea', 'team'),
  /** Nobody's but `leaderOfTwo`'s, and in the store only where a test adds it. */
  otherTeam: id('tea', 'other team'),
  merchant: id('mer', 'merchant'),
  otherMerchant: id('mer', 'other merchant'),
}

const sites = [
  { id: center, name: '银杏县新时代文明实践中心', kind: 'center', path: [center] },
  { id: institute, name: '运河镇文明实践所', kind: 'institute', parentId: center, path: [center, institute] },
  { id: elsewhere, name: '炮台镇文明实践所', kind: 'institute', parentId: center, path: [center, elsewhere] },
  {
    id: station,
    name: '运河社区文明实践站',
    kind: 'station',
    parentId: institute,
    path: [center, institute, station],
  },
  {
    id: point,
    name: '运河公园文明实践点',
    kind: 'point',
    parentId: station,
    path: [center, institute, station, point],
  },
] as const

const grants: Record<string, Grant[]> = {
  leader: [{ role: 'leader', teamId: county.team }],
  leaderOfTwo: [county.team, county.otherTeam].map(teamId => ({ role: 'leader', teamId })),
  station: [{ role: 'manager', siteId: station }],
  institute: [{ role: 'manager', siteId: institute }],
  elsewhere: [{ role: 'manager', siteId: elsewhere }],
  townAndCounty: [institute, center].map(siteId => ({ role: 'manager', siteId })),
  center: [{ role: 'manager', siteId: center }],
  merchant: [{ role: 'merchant', merchantId: county.merchant }],
  clerk: [{ role: 'clerk', merchantId: county.merchant }],
  otherMerchant: [{ role: 'merchant', merchantId: county.otherMerchant }],
  moderator: [{ role: 'moderator' }],
}

const unregistered = new Set(['resident'])

const numberBodies = 10n ** 10n

/** A 平台编号 of one's own. */
const numberOf = (name: string) => {
  const body = String(numberBodies + (BigInt(`0x${hashOf(name).toString('hex')}`) % numberBodies))
  return `${body}${checkDigitOf(body)}`
}

export const volunteerOf = (name: string): Profile['volunteer'] => ({
  number: numberOf(name),
  name: `测试${name}`,
  identity: 'confirmed',
  idType: 'resident-id',
  idNumber: { kid: '1', text: 'sealed' },
  birthDate: '1990-01-01',
  siteId: station,
  siteName: '运河社区文明实践站',
  skills: [],
  consents: [],
  registeredAt: '2026-01-01T00:00:00.000Z',
})

const put = (tables: Tables, table: TableName, item: Item) =>
  tables.client.send(new PutCommand({ TableName: tables.name(table), Item: item }))

/** Writes a person; names of `grants` get their roles, all but `resident` are 已核验 volunteers. */
export const addPerson = async (tables: Tables, name: string, account: Partial<Account> = {}) => {
  const of = personId(name)
  const volunteer = !unregistered.has(name)
  const profile: Profile = {
    id: of,
    openid: `openid-of-persona:${name}`,
    displayName: volunteer ? '测*' : '群众',
    grants: grants[name] ?? [],
    status: 'active',
    sessionVersion: 1,
    phone: volunteer ? seal(testKeys.encryption, { personId: of, field: 'phone' }, '13800000000') : undefined,
    volunteer: volunteer ? volunteerOf(name) : undefined,
  }
  await put(tables, 'people', profileEntity.toItem(profile))
  if (profile.volunteer) {
    const lookup = plainLookup(profile.volunteer.number).current
    await put(tables, 'people', guardEntity.toItem({ field: 'number', lookup, personId: of }))
  }
  const flags = { volunteer, confirmed: volunteer }
  await put(tables, 'people', accountEntity.toItem({ ...newAccount(of), ...flags, ...account }))
  return of
}

export const addTeam = async (tables: Tables, team: Team) => {
  for (const item of teamItems(team)) await put(tables, 'places', item)
}

export const addCounty = async (tables: Tables) => {
  const team = { id: county.team, name: '运河社区志愿服务队', kind: 'squad' as const, siteId: station }
  const items = [...sites.map(site => siteItems({ ...site, path: [...site.path] })), teamItems(team)].flat()
  await Promise.all(items.map(item => put(tables, 'places', item)))
  await Promise.all(['volunteer', 'resident', ...Object.keys(grants)].map(name => addPerson(tables, name)))
}

/** Ends what a person may do, while the tokens last. */
export const closeById = async (tables: Tables, of: string) => {
  await tables.client.send(
    new UpdateCommand({
      TableName: tables.name('people'),
      Key: profileKey(of),
      UpdateExpression: 'SET #status = :closed',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':closed': 'closed' },
    }),
  )
}

export const closePerson = (tables: Tables, name: string) => closeById(tables, personId(name))
