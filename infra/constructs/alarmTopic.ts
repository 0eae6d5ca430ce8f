import { Aws } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { servicePrincipal } from './servicePrincipals'

/** The topic's own policy takes the place of SNS's default one, which lets the account's alarms in. */
const letAlarmsIn = (topic: Topic) =>
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [servicePrincipal('cloudwatch')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )

/** Where alarms are told; without an address they are seen in the console alone. */
export const createAlarmTopic = (scope: Construct, email?: string) => {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  letAlarmsIn(topic)
  if (email) topic.addSubscription(new EmailSubscription(email))
  return topic
}
