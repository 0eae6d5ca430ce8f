import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

type Props = { metric: IMetric; above: number; because: string; topic: ITopic; periods?: number }

/** The period that alarms look at. */
export const alarmPeriod = Duration.minutes(5)

/** Tells people when a metric passes a limit; silence counts as good. */
export const createAlarm = (
  scope: Construct,
  id: string,
  { metric, above, because, topic, periods = 1 }: Props,
) => {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold: above,
    evaluationPeriods: periods,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: because,
  })
  alarm.addAlarmAction(new SnsAction(topic))
  return alarm
}
