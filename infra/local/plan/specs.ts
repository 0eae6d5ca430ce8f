import { join } from 'node:path'
import * as z from 'zod'
import type { Resolved } from './resolveStacks'
import { attributeOf, refOf } from './resources'
import * as schemas from './schemas'

export type TableSpec = z.infer<typeof schemas.table>
export type BucketSpec = z.infer<typeof schemas.bucket> & { name: string }
export type LambdaSpec = z.infer<typeof schemas.lambda> & { arn: string; folder: string }
export type MappingSpec = z.infer<typeof schemas.mapping> & { id: string }
export type TargetSpec = z.infer<typeof schemas.target>
export type RuleSpec = z.infer<typeof schemas.rule> & { id: string }
export type ApiSpec = z.infer<typeof schemas.api>
export type RouteSpec = { key: string; functionArn: string }
export type StatementSpec = z.infer<typeof schemas.statement>
export type PolicySpec = z.infer<typeof schemas.policy>

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
    of('AWS::ApiGatewayV2::Integration', schemas.integration).map(({ id, spec }) => [
      `integrations/${id}`,
      spec.IntegrationUri,
    ]),
  )
  return {
    tables: of('AWS::DynamoDB::GlobalTable', schemas.table).map(({ spec }) => spec),
    buckets: of('AWS::S3::Bucket', schemas.bucket).map(({ id, resource, spec }) => ({
      ...spec,
      name: refOf(id, resource),
    })),
    secrets: of('AWS::SecretsManager::Secret', schemas.secret).map(({ id, resource, spec }) => ({
      name: spec.Name,
      arn: refOf(id, resource),
    })),
    lambdas: of('AWS::Lambda::Function', schemas.lambda).map(found => ({
      ...found.spec,
      arn: attributeOf(found.id, found.resource, 'Arn') ?? '',
      folder: assetOf(found),
    })),
    mappings: of('AWS::Lambda::EventSourceMapping', schemas.mapping).map(({ id, spec }) => ({ ...spec, id })),
    rules: of('AWS::Events::Rule', schemas.rule).map(({ id, spec }) => ({ ...spec, id })),
    invokeConfigs: of('AWS::Lambda::EventInvokeConfig', schemas.invokeConfig).map(({ spec }) => spec),
    apis: of('AWS::ApiGatewayV2::Api', schemas.api).map(({ spec }) => spec),
    routes: of('AWS::ApiGatewayV2::Route', schemas.route).map(({ spec }) => ({
      key: spec.RouteKey,
      functionArn: integrations.get(spec.Target) ?? '',
    })),
    policies: of('AWS::IAM::Policy', schemas.policy).map(({ spec }) => spec),
  }
}

export type Specs = ReturnType<typeof readSpecs>
