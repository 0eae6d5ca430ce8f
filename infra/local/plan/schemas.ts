import * as z from 'zod'

/**
 * The properties of each resource that runs here. What is listed as unused has nothing to do on one machine (or is
 * another service's business); a property that is not listed stops the runner, so that none is passed over by accident.
 */
const unused = z.unknown().optional()
const common = { Tags: unused }

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.string() }))

export const table = z.strictObject({
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

export const bucket = z.strictObject({
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

export const secret = z.strictObject({ ...common, Name: z.string(), Description: unused, KmsKeyId: unused })

export const lambda = z.strictObject({
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

export const mapping = z.strictObject({
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

export const target = z.strictObject({
  Id: unused,
  Arn: z.string(),
  Input: z.string().optional(),
  InputTransformer: z
    .strictObject({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() })
    .optional(),
})

export const rule = z.strictObject({
  ...common,
  State: z.literal('ENABLED'),
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  Targets: z.array(target),
})

export const api = z.strictObject({
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

export const integration = z.strictObject({
  ApiId: unused,
  IntegrationType: z.literal('AWS_PROXY'),
  PayloadFormatVersion: z.literal('2.0'),
  IntegrationUri: z.string(),
})

export const route = z.strictObject({
  ApiId: unused,
  AuthorizationType: z.literal('NONE'),
  RouteKey: z.string(),
  Target: z.string(),
})

export const invokeConfig = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
})

export const statement = z.strictObject({
  Action: z.union([z.string().transform(one => [one]), z.array(z.string())]),
  Resource: z.union([z.string().transform(one => [one]), z.array(z.string())]),
  Effect: z.literal('Allow'),
  Condition: unused,
})

export const policy = z.strictObject({
  PolicyName: unused,
  PolicyDocument: z.strictObject({ Statement: z.array(statement), Version: unused }),
  Roles: z.array(z.string()),
})
