import { join } from 'node:path'
import * as z from 'zod'
import type { Resolved } from './resolveStacks'
import { attributeOf, refOf } from './resources'

const unused = z.unknown().optional()
const common = { Tags: unused }

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.string() }))

const table = z.strictObject({
  ...common,
  TableName: z.string(),
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(z.strictObject({ IndexName: z.string(), KeySchema: keySchema, Projection: z.object().loose() }))
    .optional(),
  StreamSpecification: z.strictObject({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  Replicas: unused,
  SSESpecification: unused,
})

const corsRule = z.strictObject({
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  MaxAge: z.number().optional(),
})

const bucket = z.strictObject({
  ...common,
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean() }) })
    .optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
  BucketEncryption: unused,
  LifecycleConfiguration: unused,
  LoggingConfiguration: unused,
  OwnershipControls: unused,
  PublicAccessBlockConfiguration: unused,
})

const secret = z.strictObject({ ...common, Name: z.string(), Description: unused, KmsKeyId: unused })

const lambda = z.strictObject({
  ...common,
  FunctionName: z.string(),
  Handler: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }),
  Role: z.string(),
  Runtime: unused,
  Architectures: unused,
  Code: unused,
  LoggingConfig: unused,
})

const mapping = z.strictObject({
  ...common,
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumRetryAttempts: z.number().default(-1),
  ParallelizationFactor: z.literal(1),
  StartingPosition: z.literal('TRIM_HORIZON'),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  MaximumBatchingWindowInSeconds: unused,
  TumblingWindowInSeconds: z.number().optional(),
})

const target = z.strictObject({
  Id: unused,
  Arn: z.string(),
  Input: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() })
    .optional(),
})

const rule = z.strictObject({
  ...common,
  State: z.literal('ENABLED'),
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  Targets: z.array(target),
})

const api = z.strictObject({
  ...common,
  ProtocolType: z.literal('HTTP'),
  Name: z.string(),
  CorsConfiguration: z
    .strictObject({
      AllowOrigins: z.array(z.string()),
      AllowMethods: z.array(z.string()),
      AllowHeaders: z.array(z.string()),
    })
    .optional(),
  DisableExecuteApiEndpoint: unused,
})

const integration = z.strictObject({
  ApiId: unused,
  IntegrationType: z.literal('AWS_PROXY'),
  PayloadFormatVersion: z.literal('2.0'),
  IntegrationUri: z.string(),
})

const route = z.strictObject({
  ApiId: unused,
  AuthorizationType: z.literal('NONE'),
  RouteKey: z.string(),
  Target: z.string(),
})

const invokeConfig = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
})

const statement = z.strictObject({
  Action: z.union([z.string().transform(one => [one]), z.array(z.string())]),
  Resource: z.union([z.string().transform(one => [one]), z.array(z.string())]),
  Effect: z.literal('Allow'),
  Condition: unused,
})

const policy = z.strictObject({
  PolicyName: unused,
  PolicyDocument: z.strictObject({ Statement: z.array(statement), Version: unused }),
  Roles: z.array(z.string()),
})

export type TableSpec = z.infer<typeof table>
export type BucketSpec = z.infer<typeof bucket> & { name: string }
export type LambdaSpec = z.infer<typeof lambda> & { arn: string; folder: string }
export type MappingSpec = z.infer<typeof mapping> & { id: string }
export type TargetSpec = z.infer<typeof target>
export type RuleSpec = z.infer<typeof rule> & { id: string }
export type ApiSpec = z.infer<typeof api>
export type RouteSpec = { key: string; functionArn: string }
export type StatementSpec = z.infer<typeof statement>
export type PolicySpec = z.infer<typeof policy>

const parse = <Shape extends z.ZodType>(shape: Shape, { id, type, properties }: Resolved): z.infer<Shape> => {
  const parsed = shape.safeParse(properties)
  if (parsed.success) return parsed.data
  throw new Error(`本地运行不支持 ${type}（${id}）的写法：${z.prettifyError(parsed.error)}`)
}

const assetOf = ({ id, folder, resource }: Resolved) => {
  const path = resource.Metadata?.['aws:asset:path']
  if (!path) throw new Error(`模板没有写明函数 ${id} 的代码在哪里（aws:asset:path）`)
  return join(folder, path)
}

/** What the runner starts, read from the resolved resources. A property it does not know stops it. */
export const readSpecs = (resources: Resolved[]) => {
  const of = <Shape extends z.ZodType>(type: string, shape: Shape) =>
    resources
      .filter(resource => resource.type === type)
      .map(resource => ({ ...resource, spec: parse(shape, resource) }))
  const integrations = new Map(
    of('AWS::ApiGatewayV2::Integration', integration).map(({ id, spec }) => [
      `integrations/${id}`,
      spec.IntegrationUri,
    ]),
  )
  return {
    tables: of('AWS::DynamoDB::GlobalTable', table).map(({ spec }) => spec),
    buckets: of('AWS::S3::Bucket', bucket).map(({ id, resource, spec }) => ({
      ...spec,
      name: refOf(id, resource),
    })),
    secrets: of('AWS::SecretsManager::Secret', secret).map(({ id, resource, spec }) => ({
      name: spec.Name,
      arn: refOf(id, resource),
    })),
    lambdas: of('AWS::Lambda::Function', lambda).map(found => ({
      ...found.spec,
      arn: attributeOf(found.id, found.resource, 'Arn') ?? '',
      folder: assetOf(found),
    })),
    mappings: of('AWS::Lambda::EventSourceMapping', mapping).map(({ id, spec }) => ({ ...spec, id })),
    rules: of('AWS::Events::Rule', rule).map(({ id, spec }) => ({ ...spec, id })),
    invokeConfigs: of('AWS::Lambda::EventInvokeConfig', invokeConfig).map(({ spec }) => spec),
    apis: of('AWS::ApiGatewayV2::Api', api).map(({ spec }) => spec),
    routes: of('AWS::ApiGatewayV2::Route', route).map(({ spec }) => ({
      key: spec.RouteKey,
      functionArn: integrations.get(spec.Target) ?? '',
    })),
    policies: of('AWS::IAM::Policy', policy).map(({ spec }) => spec),
  }
}

export type Specs = ReturnType<typeof readSpecs>
