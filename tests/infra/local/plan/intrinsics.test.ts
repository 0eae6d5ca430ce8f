import { resolveIn, type World } from '../../../../infra/local/plan/intrinsics'

const world: World = {
  ref: id => ({ Table: 'people', 'AWS::Region': 'cn-north-1' })[id],
  attribute: (id, name) => (id === 'Table' && name === 'Arn' ? 'arn:people' : undefined),
  imported: name => (name === 'data:Out' ? 'exported' : undefined),
}
const resolve = resolveIn(world)

test.each([
  [{ Ref: 'Table' }, 'people'],
  [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:people'],
  [{ 'Fn::GetAtt': 'Table.Arn' }, 'arn:people'],
  [{ 'Fn::ImportValue': 'data:Out' }, 'exported'],
  [{ 'Fn::Join': ['/', ['a', { Ref: 'Table' }]] }, 'a/people'],
  [
    { 'Fn::Sub': `\${Table} of \${Table.Arn} in \${AWS::Region} as \${!Table}` },
    `people of arn:people in cn-north-1 as \${Table}`,
  ],
  [{ 'Fn::Sub': [`\${Own}-\${Table}`, { Own: { Ref: 'Table' } }] }, 'people-people'],
  [{ 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] }, 'people'],
  [{ Plain: [1, true, null, { Ref: 'Table' }] }, { Plain: [1, true, null, 'people'] }],
])('%j', (value, expected) => {
  expect(resolve(value)).toEqual(expected)
})

test.each([
  [{ 'Fn::If': ['A', 1, 2] }, 'Fn::If'],
  [{ Ref: 'Nothing' }, 'Nothing'],
  [{ 'Fn::GetAtt': ['Table', 'Name'] }, 'Table.Name'],
  [{ 'Fn::ImportValue': 'data:Other' }, 'data:Other'],
  [{ 'Fn::Select': [5, ['a']] }, 'Fn::Select'],
])('%j stops the runner by its name', (value, named) => {
  expect(() => resolve(value)).toThrow(named)
})
