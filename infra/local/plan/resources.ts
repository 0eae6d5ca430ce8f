import type { Resource } from './assembly'

/** The runner's region stands in China, where the product is deployed: what is bound to `aws` alone shows here. */
export const region = 'cn-north-1'
export const account = '000000000000'
export const pseudo: Record<string, string> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws-cn',
  'AWS::URLSuffix': 'amazonaws.com.cn',
  'AWS::StackName': 'local',
}

const arn = (service: string, rest: string) => `arn:aws-cn:${service}:${region}:${account}:${rest}`

type Kind = {
  /** Property that names it; without one its id in the template does. */
  named?: string
  ref?: (name: string) => string
  attributes?: Record<string, (name: string) => string>
}

const withArn = (service: string, prefix = ''): Kind => ({
  attributes: { Arn: name => arn(service, prefix + name) },
})

/** Resource types that run here, and what Ref and GetAtt answer for them. */
const running: Record<string, Kind> = {
  'AWS::DynamoDB::GlobalTable': {
    named: 'TableName',
    attributes: {
      Arn: name => arn('dynamodb', `table/${name}`),
      StreamArn: name => arn('dynamodb', `table/${name}/stream/local`),
    },
  },
  'AWS::S3::Bucket': {
    ref: name => name.toLowerCase(),
    attributes: { Arn: name => `arn:aws-cn:s3:::${name.toLowerCase()}` },
  },
  'AWS::SecretsManager::Secret': { named: 'Name', ref: name => arn('secretsmanager', `secret:${name}`) },
  'AWS::SQS::Queue': { attributes: { ...withArn('sqs').attributes, QueueName: name => name } },
  'AWS::Lambda::Function': { named: 'FunctionName', ...withArn('lambda', 'function:') },
  'AWS::Lambda::EventSourceMapping': {},
  'AWS::Lambda::EventInvokeConfig': {},
  'AWS::Events::Rule': withArn('events', 'rule/'),
  'AWS::ApiGatewayV2::Api': {},
  'AWS::ApiGatewayV2::Integration': {},
  'AWS::ApiGatewayV2::Route': {},
  'AWS::ApiGatewayV2::Stage': {},
  'AWS::IAM::Role': withArn('iam', 'role/'),
  'AWS::IAM::Policy': {},
}

/** Resource types that have nothing to do here, each with its reason. */
const ignored: Record<string, Kind & { because: string }> = {
  'AWS::KMS::Key': { ...withArn('kms', 'key/'), because: 'encryption at rest' },
  'AWS::Logs::LogGroup': { ...withArn('logs', 'log-group:'), because: 'logs go to files' },
  'AWS::CloudWatch::Alarm': { because: 'nobody is on call here' },
  'AWS::SNS::Topic': { ref: name => arn('sns', name), because: 'only alarms use it' },
  'AWS::SNS::Subscription': { because: 'only alarms use it' },
  'AWS::SNS::TopicPolicy': { because: 'access between services of AWS' },
  'AWS::SQS::QueuePolicy': { because: 'access between services of AWS' },
  'AWS::S3::BucketPolicy': { because: 'the stand-in is closed to all but its owner anyway' },
  'AWS::Lambda::Permission': { because: 'access between services of AWS' },
}

const kindOf = (id: string, { Type, Condition }: Resource): Kind => {
  if (Condition) throw new Error(`本地运行不支持带 Condition 的资源（${id}）`)
  const kind = running[Type] ?? ignored[Type]
  if (kind) return kind
  throw new Error(`本地运行不认识资源类型 ${Type}（${id}），请在 infra/local/plan/resources.ts 里登记`)
}

/** Throws on a resource of a type that is neither run nor ignored for a reason. */
export const assertKnown = (id: string, resource: Resource) => void kindOf(id, resource)

/** The physical name: what the template says, else the id. */
const nameOf = (id: string, resource: Resource) => {
  const { named } = kindOf(id, resource)
  const name = named && resource.Properties?.[named]
  return typeof name === 'string' ? name : id
}

/** What `Ref` answers. */
export const refOf = (id: string, resource: Resource) => {
  const name = nameOf(id, resource)
  return kindOf(id, resource).ref?.(name) ?? name
}

/** What `Fn::GetAtt` answers, undefined where the type has no such attribute. */
export const attributeOf = (id: string, resource: Resource, attribute: string) =>
  kindOf(id, resource).attributes?.[attribute]?.(nameOf(id, resource))
