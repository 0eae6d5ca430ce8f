import { Aws, Fn } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type TableName, tables } from '../../functions/data/table'
import type { BucketName, DataStack } from '../stacks/DataStack'
import type { SecretName } from './secrets'

/** `migrate` goes through the whole table and changes items in place. */
type TableRight = 'read' | 'readWrite' | 'migrate'
type BucketRight = 'read' | 'write' | 'delete'

/** What a function may touch, as data; it touches nothing else. */
export type Rights = {
  tables?: Partial<Record<TableName, TableRight>>
  buckets?: Partial<Record<BucketName, readonly BucketRight[]>>
  secrets?: readonly SecretName[]
  /** The table whose changes it consumes. */
  stream?: TableName
}

const readActions = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem']
const writeActions = ['PutItem', 'UpdateItem', 'DeleteItem']
const tableActions: Record<TableRight, string[]> = {
  read: readActions,
  readWrite: [...readActions, ...writeActions],
  migrate: ['Scan', 'UpdateItem'],
}
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator']
const bucketActions = { read: 's3:GetObject', write: 's3:PutObject', delete: 's3:DeleteObject' }

const decrypt = ['kms:Decrypt', 'kms:DescribeKey']
const encrypt = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']

const allow = (actions: string[], resources: string[]) => new PolicyStatement({ actions, resources })

const dynamo = (actions: string[]) => actions.map(action => `dynamodb:${action}`)

const entriesOf = <Name extends string, Value>(record: Partial<Record<Name, Value>> = {}) =>
  Object.entries(record) as [Name, Value][]

const tableStatements = (data: DataStack, name: TableName, right: TableRight) => {
  const arn = data.tables[name].tableArn
  const indexes = Object.keys(tables[name].indexes).map(index => `${arn}/index/${index}`)
  const queried = right !== 'migrate' && indexes.length > 0
  return [allow(dynamo(tableActions[right]), [arn]), ...(queried ? [allow(dynamo(['Query']), indexes)] : [])]
}

/** Without the right to list, S3 calls what is missing forbidden, and nobody could tell the two apart. */
const bucketStatements = (data: DataStack, name: BucketName, kinds: readonly BucketRight[]) => {
  const arn = data.exportValue(data.buckets[name].bucketArn)
  const objects = allow(
    kinds.map(kind => bucketActions[kind]),
    [`${arn}/*`],
  )
  return kinds.includes('read') ? [objects, allow(['s3:ListBucket'], [arn])] : [objects]
}

const streamStatements = (data: DataStack, name: TableName) => {
  const table = data.tables[name]
  return [
    allow(dynamo(streamActions), [table.tableStreamArn ?? '']),
    allow(dynamo(['ListStreams']), [`${data.exportValue(table.tableArn)}/stream/*`]),
  ]
}

/** The key serves only through the service that holds the data, so that a right to one opens no other. */
const keyStatement = (data: DataStack, service: string, actions: string[]) =>
  new PolicyStatement({
    actions,
    resources: [data.key.keyArn],
    conditions: {
      StringEquals: { 'kms:ViaService': Fn.join('.', [service, Aws.REGION, Aws.URL_SUFFIX]) },
    },
  })

const keyStatements = (data: DataStack, { tables = {}, stream, secrets = [] }: Rights) => {
  const writes = Object.values(tables).some(right => right !== 'read')
  const reads = stream || Object.keys(tables).length > 0
  return [
    ...(reads ? [keyStatement(data, 'dynamodb', writes ? [...decrypt, ...encrypt] : decrypt)] : []),
    ...(secrets.length > 0 ? [keyStatement(data, 'secretsmanager', decrypt)] : []),
  ]
}

/** The role's statements: item-level actions on named tables and indexes, objects, secrets, and the key. */
export const statementsOf = (data: DataStack, rights: Rights): PolicyStatement[] => [
  ...entriesOf(rights.tables).flatMap(([name, right]) => tableStatements(data, name, right)),
  ...entriesOf(rights.buckets).flatMap(([name, kinds]) => bucketStatements(data, name, kinds)),
  ...(rights.secrets ?? []).map(name => allow(['secretsmanager:GetSecretValue'], [data.secrets[name].ref])),
  ...(rights.stream ? streamStatements(data, rights.stream) : []),
  ...keyStatements(data, rights),
]
