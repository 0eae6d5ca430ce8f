import { type TableName, tableVariable } from '../../functions/data/table'
import type { StageSettings } from '../settings'
import type { BucketName, DataStack } from '../stacks/DataStack'
import type { Rights } from './rights'

const keysOf = <Name extends string>(record: Partial<Record<Name, unknown>> = {}) =>
  Object.keys(record) as Name[]

const namesOf = (data: DataStack, { tables, buckets, secrets = [] }: Rights) => [
  ...keysOf<TableName>(tables).map(name => [tableVariable(name), data.tables[name].tableName]),
  ...keysOf<BucketName>(buckets).map(name => [`BUCKET_${name.toUpperCase()}`, data.buckets[name].bucketName]),
  ...secrets.map(name => [`SECRET_${name.toUpperCase()}`, data.secrets[name].ref]),
]

/** A function's environment: the names of what it may touch, and the stage's settings. */
export const environmentOf = (
  data: DataStack,
  rights: Rights,
  settings: StageSettings,
): Record<string, string> => ({
  ...Object.fromEntries(namesOf(data, rights)),
  COUNTY_NAME: settings.county,
  SHOW_ON: settings.showOn ? 'on' : 'off',
  PHOTOS_URL: settings.publicMediaUrl,
  WECHAT_BASE_URL: settings.wechatBaseUrl,
})
