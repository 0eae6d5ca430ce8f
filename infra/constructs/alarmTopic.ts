import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'

/** Where alarms are told; without an address they are seen in the console alone. */
export const createAlarmTopic = (scope: Construct, email?: string) => {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  if (email) topic.addSubscription(new EmailSubscription(email))
  return topic
}
