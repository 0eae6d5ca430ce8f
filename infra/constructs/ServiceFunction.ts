import { type Duration, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { StageSettings } from '../settings'
import type { DataStack } from '../stacks/DataStack'
import { alarmPeriod, createAlarm } from './createAlarm'
import { environmentOf } from './environment'
import { type Rights, statementsOf } from './rights'
import { servicePrincipal } from './servicePrincipals'
import { acknowledgeWildcards } from './wildcards'

/** What all functions of a deployment share. */
export type Surroundings = {
  settings: StageSettings
  data: DataStack
  topic: ITopic
  /** Folder of a function's bundle, by the name of its entry. */
  bundleOf: (entry: string) => string
}

export type ServiceFunctionProps = Rights & {
  /** File of functions/lambda, without its ending; also the function's name. */
  entry: string
  /** MB. */
  memory: number
  timeout: Duration
  /** Built for x86_64, where it carries a package with a native part. */
  native?: boolean
}

/** A function with a role, a log and alarms of its own, and rights to just what it touches. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction
  readonly role: Role

  constructor(
    scope: Construct,
    id: string,
    private readonly surroundings: Surroundings,
    private readonly props: ServiceFunctionProps,
  ) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', {
      retention: surroundings.settings.logRetentionDays as RetentionDays,
    })
    this.role = this.createRole(logGroup)
    this.lambda = this.createFunction(logGroup)
    this.watch()
  }

  /** Lets the function's events that fail for good end in the queue. */
  mayReport(failures: IQueue) {
    this.role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failures.queueArn] }),
    )
  }

  /** Called by events, twice more where it fails; what fails then is kept in the queue. */
  takesEvents(failures: IQueue) {
    this.mayReport(failures)
    this.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    })
  }

  private createRole(logGroup: LogGroup) {
    const role = new Role(this, 'Role', { assumedBy: servicePrincipal('lambda') })
    const writeLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    const statements = statementsOf(this.surroundings.data, this.props)
    for (const statement of [writeLog, ...statements]) role.addToPolicy(statement)
    acknowledgeWildcards(role, statements)
    return role
  }

  private createFunction(logGroup: LogGroup) {
    const { settings, data, bundleOf } = this.surroundings
    const { entry, memory, timeout, native } = this.props
    const lambda = new LambdaFunction(this, 'Function', {
      functionName: `wenming-${settings.stage}-${entry}`,
      code: Code.fromAsset(bundleOf(entry)),
      handler: 'index.handler',
      runtime: new Runtime(settings.runtime, undefined, { supportsInlineCode: false }),
      architecture: native ? Architecture.X86_64 : Architecture.ARM_64,
      memorySize: memory,
      timeout,
      environment: environmentOf(data, this.props, settings),
      role: this.role,
      logGroup,
    })
    Validations.of(lambda).acknowledge({
      id: 'AwsSolutions-L1',
      reason:
        'Regions differ in the runtimes they offer; the stage settings name the newest one that this region has.',
    })
    return lambda
  }

  private watch() {
    const { topic } = this.surroundings
    const { entry, timeout } = this.props
    const slow = timeout.toMilliseconds() * 0.8
    const alarm = (id: string, props: Omit<Parameters<typeof createAlarm>[2], 'topic'>) =>
      createAlarm(this, id, { ...props, topic })
    alarm('Errors', {
      metric: this.lambda.metricErrors({ period: alarmPeriod }),
      above: 0,
      because: `${entry} 出错，请查看日志`,
    })
    alarm('Throttles', {
      metric: this.lambda.metricThrottles({ period: alarmPeriod }),
      above: 0,
      because: `${entry} 被限流，请申请提高并发额度`,
    })
    alarm('Duration', {
      metric: this.lambda.metricDuration({ period: alarmPeriod, statistic: 'p99' }),
      above: slow,
      because: `${entry} 用时接近上限 ${timeout.toSeconds()} 秒`,
      periods: 3,
    })
  }
}
