import { tables } from '../../functions/data/table'
import { ofType, synthesize, type Template } from './support/templates'

const { data } = synthesize()

type Key = { AttributeName: string; KeyType: string }
type Index = { IndexName: string; KeySchema: Key[]; Projection: object }
type Table = {
  TableName: string
  KeySchema: Key[]
  BillingMode: string
  GlobalSecondaryIndexes?: Index[]
  TimeToLiveSpecification?: object
  StreamSpecification?: object
  SSESpecification: object
  Replicas: object[]
}
type Bucket = { BucketEncryption: unknown; LoggingConfiguration?: object } & Record<string, unknown>

const made = ofType<Table>(data, 'AWS::DynamoDB::GlobalTable')
const buckets = ofType<Bucket>(data, 'AWS::S3::Bucket')
const bucket = (id: string) => Object.entries(buckets).find(([name]) => name.startsWith(id))?.[1]

const keys = (schema: Key[]) =>
  schema.map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join()

test('logical ids, table names and keys are those of the released template', () => {
  const shapes = Object.entries(made).map(([id, { TableName, KeySchema, GlobalSecondaryIndexes = [] }]) => ({
    id,
    name: TableName,
    keys: keys(KeySchema),
    indexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: own }) => `${IndexName}: ${keys(own)}`),
  }))
  expect(shapes).toMatchSnapshot()
  expect(Object.keys(data.Resources).filter(id => !(id in made))).toMatchSnapshot()
})

describe.each(Object.entries(made))('table %s', (_, table) => {
  test('can be recovered, is not deleted, and is encrypted under our key', () => {
    expect(table.Replicas).toEqual([
      expect.objectContaining({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] } },
      }),
    ])
    expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
    expect(table.BillingMode).toBe('PAY_PER_REQUEST')
  })
})

describe.each(Object.entries(tables))('table %s as code describes it', (name, shape) => {
  const table = Object.values(made).find(({ TableName }) => TableName === `wenming-production-${name}`)

  test('streams, expiry and indexes', () => {
    const stream = shape.stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined
    expect(table?.StreamSpecification).toEqual(stream)
    const ttl = 'ttl' in shape ? { AttributeName: shape.ttl, Enabled: true } : undefined
    expect(table?.TimeToLiveSpecification).toEqual(ttl)
    const indexes = table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName) ?? []
    expect(indexes).toEqual(Object.keys(shape.indexes))
  })
})

test('nothing that is kept is lost with the stack', () => {
  const kept = [
    'AWS::DynamoDB::GlobalTable',
    'AWS::S3::Bucket',
    'AWS::SecretsManager::Secret',
    'AWS::KMS::Key',
  ]
  for (const { Type, DeletionPolicy } of Object.values(data.Resources)) {
    if (kept.includes(Type)) expect(DeletionPolicy).toBe('Retain')
  }
})

test('the key turns over every year', () => {
  expect(Object.values(ofType(data, 'AWS::KMS::Key'))).toEqual([
    expect.objectContaining({ EnableKeyRotation: true }),
  ])
})

describe.each(Object.entries(buckets))('bucket %s', (_, properties) => {
  test('is closed, encrypted and owned', () => {
    expect(properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: { ServerSideEncryptionConfiguration: [expect.anything()] },
    })
  })
})

test('every bucket of photos logs its readers and writers', () => {
  for (const name of ['Quarantine', 'Checking', 'Photos']) {
    expect(bucket(name)?.LoggingConfiguration).toMatchObject({ LogFilePrefix: `${name.toLowerCase()}/` })
  }
})

test('buckets refuse what comes without TLS', () => {
  const policies = JSON.stringify(ofType(data, 'AWS::S3::BucketPolicy'))
  expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(Object.keys(buckets).length)
})

const forgotten: [name: string, days: number, why: string][] = [
  ['Quarantine', 2, 'an upload becomes a photo within minutes'],
  ['Checking', 30, 'a doubtful photo waits for a moderator'],
]

test.each(forgotten)('%s forgets after %i days: %s', (name, days) => {
  expect(bucket(name)?.LifecycleConfiguration).toMatchObject({
    Rules: [{ ExpirationInDays: days, Status: 'Enabled' }],
  })
})

test('uploads from a browser are taken from the named origin alone', () => {
  expect(bucket('Quarantine')).not.toHaveProperty('CorsConfiguration')
  const withBrowser = synthesize({ browserOrigin: 'https://wenming.example.cn' }).data
  const [quarantine] = Object.entries(ofType(withBrowser, 'AWS::S3::Bucket'))
    .filter(([id]) => id.startsWith('Quarantine'))
    .map(([, properties]) => properties)
  expect(quarantine?.CorsConfiguration).toMatchObject({
    CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: ['https://wenming.example.cn'] }],
  })
})

test('photos are read by the delivery network alone', () => {
  const policies = (template: Template) => JSON.stringify(ofType(template, 'AWS::S3::BucketPolicy'))
  expect(policies(data)).not.toContain('s3:GetObject')
  const { data: delivered } = synthesize({ photosReader: 'E1EXAMPLE' })
  expect(policies(delivered)).toContain('CloudFront Origin Access Identity E1EXAMPLE')
  expect(policies(delivered).match(/s3:GetObject/g)).toHaveLength(1)
})

test('secrets are under our key, and their values are not in the template', () => {
  const secrets = Object.values(ofType(data, 'AWS::SecretsManager::Secret'))
  expect(secrets.map(({ Name }) => Name)).toEqual([
    'wenming/production/tokens',
    'wenming/production/personal',
    'wenming/production/wechat',
  ])
  for (const secret of secrets) {
    expect(Object.keys(secret)).toEqual(['Description', 'KmsKeyId', 'Name', 'Tags'])
  }
})
