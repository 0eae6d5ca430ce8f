import type { Template } from '../../../../infra/local/plan/assembly'
import { resolveStacks } from '../../../../infra/local/plan/resolveStacks'
import { readSpecs } from '../../../../infra/local/plan/specs'

const template = (Resources: Template['Resources'], Outputs: Template['Outputs'] = {}): Template => ({
  folder: '/nowhere',
  Resources,
  Outputs,
})

test('a type that is neither run nor ignored stops the runner by its name', () => {
  const unknown = template({ Cluster: { Type: 'AWS::ECS::Cluster' } })
  expect(() => resolveStacks([unknown])).toThrow('AWS::ECS::Cluster')
})

test('a resource that exists on a condition stops it', () => {
  const conditional = template({ Queue: { Type: 'AWS::SQS::Queue', Condition: 'InChina' } })
  expect(() => resolveStacks([conditional])).toThrow('Condition')
})

test('a property that the runner would pass over stops it by its name', () => {
  const bucket = template({ Box: { Type: 'AWS::S3::Bucket', Properties: { WebsiteConfiguration: {} } } })
  expect(() => readSpecs(resolveStacks([bucket]).resources)).toThrow('WebsiteConfiguration')
})

test('a reference crosses stacks by its export', () => {
  const data = template(
    { Table: { Type: 'AWS::SQS::Queue' } },
    { Out: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:Out' } } },
  )
  const service = template({}, { Shown: { Value: { 'Fn::ImportValue': 'data:Out' } } })
  expect(resolveStacks([data, service]).output('Shown')).toMatch(/^arn:aws-cn:sqs:.*:Table$/)
})
