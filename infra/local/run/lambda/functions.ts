import { join } from 'node:path'
import { region } from '../../plan/resources'
import type { Credentials, Rights } from '../../plan/rights'
import type { LambdaSpec, Specs } from '../../plan/specs'
import type { Keep } from '../dataFolder'
import { createFunction, type LocalFunction } from './worker'

/** Addresses of the stand-ins as the AWS clients take them from the environment. */
type Endpoints = { dynamo: string; s3: string; secrets: string }

type Options = { specs: Specs; rights: Rights; endpoints: Endpoints; keep: Keep }

/** What AWS clients need to reach the stand-ins with these rights. */
export const awsEnvironment = (endpoints: Endpoints, credentials: Credentials): Record<string, string> => ({
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamo,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
})

const environmentOf = (lambda: LambdaSpec, { rights, endpoints }: Options) => ({
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  // This machine's Node may be older than Lambda's.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  AWS_LAMBDA_FUNCTION_NAME: lambda.FunctionName,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.MemorySize),
  AWS_LAMBDA_LOG_GROUP_NAME: `/local/${lambda.FunctionName}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  ...awsEnvironment(endpoints, rights.of(lambda)),
  ...lambda.Environment.Variables,
})

const named = ({ Environment }: LambdaSpec) =>
  Object.fromEntries(
    Object.entries(Environment.Variables).filter(([name]) => /^(TABLE|BUCKET|SECRET)_/.test(name)),
  )

/** As many at once as this machine bears, and one a stream, whose order would be lost otherwise. */
const concurrencyOf = ({ arn }: LambdaSpec, { mappings, routes }: Specs) => {
  if (mappings.some(({ FunctionName }) => arn.endsWith(`:${FunctionName}`))) return 1
  return routes.some(({ functionArn }) => functionArn === arn) ? 4 : 2
}

/** The functions of the stack, each in workers of its own with its own environment. */
export const createFunctions = (options: Options) => {
  const { specs, keep } = options
  const all = specs.lambdas.map(spec =>
    createFunction({
      spec,
      env: environmentOf(spec, options),
      clock: keep.clock,
      logFile: join(keep.logFolder, `${spec.FunctionName}.log`),
      concurrency: concurrencyOf(spec, specs),
    }),
  )
  const find = (what: string, is: (lambda: LocalFunction) => boolean) => {
    const found = all.find(is)
    if (!found) throw new Error(`没有这个函数：${what}`)
    return found
  }
  return {
    close: () => Promise.all(all.map(each => each.close())),
    of: (arn: string) => find(arn, ({ arn: own }) => own === arn),
    named: (name: string) => find(name, ({ name: own }) => own === name),
    /** By the entry's name, e.g. `scheduled`. */
    invoke: (entry: string, event: unknown) =>
      find(entry, ({ name }) => name.endsWith(`-${entry}`)).invoke(event),
    /** Names of tables, buckets and secrets, as the functions' environment has them. */
    names: Object.assign({}, ...specs.lambdas.map(named)) as Record<string, string>,
  }
}

export type Functions = ReturnType<typeof createFunctions>
