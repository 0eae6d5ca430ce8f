import { CfnOutput, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  ApiMapping,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { StageSettings } from '../settings'
import { alarmPeriod, createAlarm } from './createAlarm'
import type { Surroundings } from './ServiceFunction'

const throttle = { rateLimit: 500, burstLimit: 1000 }

/** Paths carry ids, queries may carry what people typed: the query stays out. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}

const corsFor = (origin: string) => ({
  allowOrigins: [origin],
  allowMethods: [CorsHttpMethod.ANY],
  allowHeaders: ['authorization', 'content-type', 'x-request-id', 'x-app-version'],
})

const createApi = (scope: Construct, { domain, browserOrigin }: StageSettings) =>
  new HttpApi(scope, 'Api', {
    createDefaultStage: false,
    disableExecuteApiEndpoint: domain !== undefined,
    corsPreflight: browserOrigin ? corsFor(browserOrigin) : undefined,
  })

const createStage = (scope: Construct, httpApi: HttpApi, { logRetentionDays }: StageSettings) =>
  new HttpStage(scope, 'Stage', {
    httpApi,
    autoDeploy: true,
    throttle,
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'AccessLog', { retention: logRetentionDays as RetentionDays }),
      ),
      format: AccessLogFormat.custom(JSON.stringify(logged)),
    },
  })

const addRoute = (api: HttpApi, route: string, fn: IFunction) => {
  const [method, path] = route.split(' ') as [HttpMethod, string]
  const added = api.addRoutes({
    path,
    methods: [method],
    integration: new HttpLambdaIntegration(fn.node.scope?.node.id ?? fn.node.id, fn),
  })
  for (const each of added) {
    Validations.of(each).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The functions check our own signed sessions, or the signature of the push from WeChat, themselves.',
    })
  }
}

const nameApi = (scope: Construct, stage: HttpStage, { domain }: StageSettings) => {
  if (!domain) return stage.url
  const certificate = Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn)
  const domainName = new DomainName(scope, 'Domain', { domainName: domain.name, certificate })
  new ApiMapping(scope, 'DomainMapping', { api: stage.api, stage, domainName })
  // The name's DNS entry points here.
  new CfnOutput(scope, 'DomainTarget', { value: domainName.regionalDomainName })
  return `https://${domain.name}/`
}

/** The HTTP API with `METHOD /path` -> function; answers its address. */
export const createHttpApi = (
  scope: Construct,
  { settings, topic }: Surroundings,
  routes: Record<string, IFunction>,
): string => {
  const api = createApi(scope, settings)
  const stage = createStage(scope, api, settings)
  for (const [route, fn] of Object.entries(routes)) addRoute(api, route, fn)
  createAlarm(scope, 'ApiErrors', {
    metric: stage.metricServerError({ period: alarmPeriod }),
    above: 0,
    because: '接口返回 5xx，请查看日志',
    topic,
  })
  return nameApi(scope, stage, settings)
}
