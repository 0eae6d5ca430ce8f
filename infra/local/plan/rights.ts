import { randomBytes } from 'node:crypto'
import type { Resolved } from './resolveStacks'
import { attributeOf } from './resources'
import type { LambdaSpec, PolicySpec, StatementSpec } from './specs'

export type Credentials = { accessKeyId: string; secretAccessKey: string }

/** Who calls, by access key, and what their role lets them do: the template's own policies. */
export type Rights = {
  /** Credentials of the function's role. */
  of(lambda: LambdaSpec): Credentials
  /** May do everything: the runner itself, seeds and tests. */
  readonly owner: Credentials
  secretOf(accessKeyId: string): string | undefined
  allows(accessKeyId: string, action: string, resource: string): boolean
}

const fits = (pattern: string, value: string) =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : pattern === value

const permits = ({ Action, Resource }: StatementSpec, action: string, resource: string) =>
  Action.includes(action) && Resource.some(pattern => fits(pattern, resource))

const newCredentials = (): Credentials => ({
  accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64'),
})

/** Gives every role credentials and judges calls by its policies, as IAM would. */
export const createRights = (resources: Resolved[], policies: PolicySpec[]): Rights => {
  const roles = resources
    .filter(({ type }) => type === 'AWS::IAM::Role')
    .map(({ id, resource }) => ({
      arn: attributeOf(id, resource, 'Arn'),
      credentials: newCredentials(),
      statements: policies
        .filter(({ Roles }) => Roles.includes(id))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    }))
  const owner = newCredentials()
  const byKey = new Map(roles.map(role => [role.credentials.accessKeyId, role]))
  return {
    owner,
    of: ({ Role, FunctionName }) => {
      const role = roles.find(({ arn }) => arn === Role)
      if (!role) throw new Error(`${FunctionName} 没有角色`)
      return role.credentials
    },
    secretOf: accessKeyId =>
      accessKeyId === owner.accessKeyId
        ? owner.secretAccessKey
        : byKey.get(accessKeyId)?.credentials.secretAccessKey,
    allows: (accessKeyId, action, resource) =>
      accessKeyId === owner.accessKeyId ||
      (byKey.get(accessKeyId)?.statements ?? []).some(statement => permits(statement, action, resource)),
  }
}
