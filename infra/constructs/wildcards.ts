import { Stack, Validations } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'

const reasons: [ending: string, reason: string][] = [
  ['/stream/*', 'ListStreams is asked of all streams of the one table named; the others name their stream.'],
  ['/*', 'Objects of the one bucket named: their keys are made at run time.'],
]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A resolved ARN as cdk-nag spells it in the name of a finding. */
const spelled = (value: unknown): string => {
  if (!isObject(value)) return String(value)
  if ('Fn::ImportValue' in value) return spelled(value['Fn::ImportValue'])
  const [separator, parts] = value['Fn::Join'] as [string, unknown[]]
  return parts.map(spelled).join(separator)
}

const isWild = (resource: string, stack: Stack) => JSON.stringify(stack.resolve(resource)).includes('*')

/** Answers to cdk-nag for every wildcard in the statements; one that has no reason here stays a finding. */
export const acknowledgeWildcards = (scope: Construct, statements: PolicyStatement[]) => {
  const stack = Stack.of(scope)
  const wild = statements.flatMap(({ resources }) => resources).filter(resource => isWild(resource, stack))
  for (const resource of wild) {
    const name = spelled(stack.resolve(resource))
    const reason = reasons.find(([ending]) => name.endsWith(ending))?.[1]
    if (reason) Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${name}]`, reason })
  }
}
