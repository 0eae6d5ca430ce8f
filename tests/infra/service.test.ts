import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../functions/data/table'
import { ofType, synthesize } from './support/templates'

const { service } = synthesize()

/** The headers that a phone's requests set. */
const headersOfPhones = () => {
  const text = readFileSync(join(__dirname, '../../miniprogram/src/lib/send.ts'), 'utf8')
  return [...text.matchAll(/'(x-[a-z-]+)'/g)].map(([, name]) => name)
}

type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown }
type Policy = { PolicyDocument: { Statement: Statement[] }; Roles: { Ref: string }[] }
type Lambda = {
  FunctionName: string
  Role: { 'Fn::GetAtt': [string, string] }
  Environment: { Variables: Record<string, string> }
  Architectures: string[]
  LoggingConfig: { LogGroup: { Ref: string } }
}
type Alarm = { MetricName: string; Dimensions: { Name: string; Value: unknown }[]; AlarmActions: unknown[] }

const entries = ['http', 'callback', 'peopleStream', 'showsStream', 'photo', 'scheduled', 'migration']
const lambdas = ofType<Lambda>(service, 'AWS::Lambda::Function')
const policies = Object.values(ofType<Policy>(service, 'AWS::IAM::Policy'))
const alarms = Object.values(ofType<Alarm>(service, 'AWS::CloudWatch::Alarm'))

const lambda = (entry: string) => {
  const found = Object.entries(lambdas).find(
    ([, { FunctionName }]) => FunctionName === `wenming-production-${entry}`,
  )
  if (!found) throw new Error(`no function ${entry}`)
  return { id: found[0], ...found[1] }
}

const listed = (value: unknown) => (Array.isArray(value) ? value : [value]) as string[]

const statementsOf = (entry: string) => {
  const [role] = lambda(entry).Role['Fn::GetAtt']
  return policies
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

/** Words that stand in ARNs of what a statement names. */
const names = [
  'People',
  'Places',
  'Activities',
  'Shows',
  'Mall',
  'System',
  'Quarantine',
  'Checking',
  'Photos',
]
const namedIn = (resource: unknown) => names.filter(name => JSON.stringify(resource).includes(name))

const touched = (entry: string, action: string) =>
  statementsOf(entry)
    .filter(({ Action }) => listed(Action).includes(action))
    .flatMap(({ Resource }) => namedIn(Resource))
    .sort()

test('every entry is a function', () => {
  expect(Object.values(lambdas).map(({ FunctionName }) => FunctionName)).toEqual(
    entries.map(entry => `wenming-production-${entry}`),
  )
})

describe.each(entries)('function %s', entry => {
  test('has a role and a log of its own', () => {
    const { Role, LoggingConfig } = lambda(entry)
    const others = Object.values(lambdas).filter(({ FunctionName }) => !FunctionName.endsWith(`-${entry}`))
    expect(others.map(other => other.Role)).not.toContainEqual(Role)
    expect(others.map(other => other.LoggingConfig)).not.toContainEqual(LoggingConfig)
    expect(service.Resources[LoggingConfig.LogGroup.Ref]?.Properties).toMatchObject({ RetentionInDays: 180 })
    expect(service.Resources[Role['Fn::GetAtt'][0]]?.Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  test('may do named things alone, and scans nothing but what it migrates', () => {
    for (const { Action, Resource } of statementsOf(entry)) {
      for (const action of listed(Action)) {
        expect(action).not.toContain('*')
        if (action === 'dynamodb:Scan') expect([entry, namedIn(Resource)]).toEqual(['migration', ['People']])
      }
      expect(Resource).not.toBe('*')
    }
  })

  test('uses the key only through the services that hold the data', () => {
    const uses = statementsOf(entry).filter(({ Action }) =>
      listed(Action).some(one => one.startsWith('kms:')),
    )
    for (const { Condition } of uses) expect(Condition).toHaveProperty(['StringEquals', 'kms:ViaService'])
  })

  test('is told the names of what it may touch and of nothing else', () => {
    const told = Object.keys(lambda(entry).Environment.Variables)
      .filter(name => /^(TABLE|BUCKET)_/.test(name))
      .map(name => name.replace(/^(TABLE|BUCKET)_/, ''))
    const rights = statementsOf(entry)
      .filter(({ Action }) => listed(Action).some(one => /^(dynamodb:GetItem|dynamodb:Scan|s3:)/.test(one)))
      .flatMap(({ Resource }) => namedIn(Resource))
    expect(told.sort()).toEqual([...new Set(rights)].map(name => name.toUpperCase()).sort())
  })

  test('rings when it fails, is throttled or slow', () => {
    const own = alarms.filter(({ Dimensions }) =>
      Dimensions?.some(({ Value }) => JSON.stringify(Value) === JSON.stringify({ Ref: lambda(entry).id })),
    )
    expect(own.map(({ MetricName }) => MetricName)).toEqual(
      expect.arrayContaining(['Errors', 'Throttles', 'Duration']),
    )
  })
})

test('what each function may write and query', () => {
  const rights = entries.map(entry => ({
    entry,
    reads: touched(entry, 'dynamodb:GetItem'),
    writes: touched(entry, 'dynamodb:PutItem'),
    follows: touched(entry, 'dynamodb:GetRecords'),
    getsObjects: touched(entry, 's3:GetObject'),
    putsObjects: touched(entry, 's3:PutObject'),
    deletesObjects: touched(entry, 's3:DeleteObject'),
    secrets: Object.keys(lambda(entry).Environment.Variables).filter(name => name.startsWith('SECRET_')),
  }))
  expect(rights).toMatchSnapshot()
})

test('who reads objects may list them, or S3 would not tell a missing one from a forbidden one', () => {
  for (const entry of entries) expect(touched(entry, 's3:ListBucket')).toEqual(touched(entry, 's3:GetObject'))
})

test('indexes are named one by one', () => {
  const named = JSON.stringify(statementsOf('http')).match(/\/index\/[A-Za-z*]+/g) ?? []
  const indexes = Object.values(tables).flatMap(shape => Object.keys(shape.indexes))
  expect([...new Set(named)].sort()).toEqual(indexes.map(index => `/index/${index}`).sort())
})

test('every alarm tells someone, and may', () => {
  for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1)
  const allows = Object.values(ofType<Policy>(service, 'AWS::SNS::TopicPolicy'))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect, Action }) => Effect === 'Allow' && Action === 'sns:Publish')
  expect(allows).toHaveLength(1)
  expect(JSON.stringify(allows)).toContain('"cloudwatch.$')
  expect(allows[0]).toHaveProperty(['Condition', 'StringEquals', 'aws:SourceAccount'], {
    Ref: 'AWS::AccountId',
  })
})

test.each(['peopleStream', 'showsStream'])(
  '%s consumes its stream in order and gives up into a queue',
  entry => {
    const mappings = Object.values(ofType(service, 'AWS::Lambda::EventSourceMapping'))
    expect(
      mappings.find(({ FunctionName }) => JSON.stringify(FunctionName).includes(lambda(entry).id)),
    ).toMatchObject({
      ParallelizationFactor: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 100,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } },
      },
    })
    expect(alarms.map(({ MetricName }) => MetricName)).toContain('IteratorAge')
  },
)

test('failed events are kept, and someone is told', () => {
  const configs = Object.values(ofType(service, 'AWS::Lambda::EventInvokeConfig'))
  expect(configs).toHaveLength(3)
  for (const config of configs) expect(config).toHaveProperty('DestinationConfig.OnFailure.Destination')
  expect(alarms.map(({ MetricName }) => MetricName)).toContain('ApproximateNumberOfMessagesVisible')
})

test('jobs and their times', () => {
  const rules = Object.values(
    ofType<{ ScheduleExpression?: string; Targets: { Input?: string }[] }>(service, 'AWS::Events::Rule'),
  )
  const times = rules.map(({ ScheduleExpression, Targets }) => [ScheduleExpression, Targets[0]?.Input])
  expect(times).toEqual(
    expect.arrayContaining([
      ['rate(10 minutes)', '{"job":"board"}'],
      ['cron(0 16 ? * SUN *)', '{"job":"board"}'],
      ['rate(15 minutes)', '{"job":"sweepPhotos"}'],
      ['cron(5 16 * * ? *)', '{"job":"expireVouchers"}'],
    ]),
  )
})

describe('the HTTP API', () => {
  const stage = Object.values(ofType(service, 'AWS::ApiGatewayV2::Stage'))[0]
  const api = Object.values(ofType(service, 'AWS::ApiGatewayV2::Api'))[0]

  test('has two ways in', () => {
    const routes = Object.values(ofType(service, 'AWS::ApiGatewayV2::Route'))
    expect(routes.map(({ RouteKey }) => RouteKey)).toEqual(['ANY /v1/{proxy+}', 'ANY /callbacks/wechat'])
  })

  test('logs who came, without what they asked', () => {
    const { Format = '' } = (stage?.AccessLogSettings ?? {}) as { Format?: string }
    expect(Object.keys(JSON.parse(Format))).toContain('requestId')
    expect(Format).not.toMatch(/query|\$context\.(requestOverride|authorizer)/i)
  })

  test('slows a flood', () => {
    expect(stage?.DefaultRouteSettings).toMatchObject({
      ThrottlingBurstLimit: expect.any(Number),
      ThrottlingRateLimit: expect.any(Number),
    })
  })

  test('lets no browser in unless one is named', () => {
    expect(api).not.toHaveProperty('CorsConfiguration')
    const open = synthesize({ browserOrigin: 'https://wenming.example.cn' }).service
    expect(Object.values(ofType(open, 'AWS::ApiGatewayV2::Api'))[0]).toMatchObject({
      CorsConfiguration: {
        AllowOrigins: ['https://wenming.example.cn'],
        AllowHeaders: expect.arrayContaining(headersOfPhones()),
      },
    })
  })

  test('answers under its own name alone, once it has one', () => {
    expect(api).toMatchObject({ DisableExecuteApiEndpoint: false })
    const certificateArn = 'arn:aws-cn:acm:cn-north-1:111122223333:certificate/example'
    const named = synthesize({ domain: { name: 'api.example.cn', certificateArn } }).service
    expect(Object.values(ofType(named, 'AWS::ApiGatewayV2::Api'))[0]).toMatchObject({
      DisableExecuteApiEndpoint: true,
    })
    expect(Object.values(ofType(named, 'AWS::ApiGatewayV2::DomainName'))).toHaveLength(1)
  })
})

test('photos are worked on where sharp’s native part runs', () => {
  expect(lambda('photo').Architectures).toEqual(['x86_64'])
  expect(lambda('http').Architectures).toEqual(['arm64'])
})

test('logical ids are those of the released template', () => {
  expect(Object.entries(service.Resources).map(([id, { Type }]) => `${id} ${Type}`)).toMatchSnapshot()
})
