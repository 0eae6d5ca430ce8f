import { join } from 'node:path'
import { App, Aspects, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { withBundles } from './constructs/bundle'
import { universalPermissions } from './constructs/servicePrincipals'
import type { StageSettings } from './settings'
import { DataStack } from './stacks/DataStack'
import { entries, ServiceStack } from './stacks/ServiceStack'

const lambdaFolder = join(__dirname, '..', 'functions', 'lambda')

/** Behaviour of CDK that we rely on; kept here so that every way to synthesize agrees. */
const context = {
  // Tells the local runner which bundle belongs to a function.
  'aws:cdk:enable-asset-metadata': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  // What the service uses of the data stack cannot be taken away beneath it.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
}

type Options = {
  settings: StageSettings
  outdir?: string
  /** Folder of the entry points, where they are not functions/lambda. */
  lambdas?: string
  /** Whether cdk-nag judges the templates; the local runner does without. */
  check?: boolean
}

/** The CDK app of one stage: data and service, with every bundle built. */
export const createApp = ({ settings, outdir, lambdas = lambdaFolder, check = true }: Options): App => {
  const app = new App({ outdir, context, analyticsReporting: false })
  if (check) Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const env = { region: settings.region }
  const name = `wenming-${settings.stage}`
  withBundles({ entries: lambdas, names: entries, runtime: settings.runtime }, bundleOf => {
    const data = new DataStack(app, 'Data', settings, { env, stackName: `${name}-data` })
    new ServiceStack(app, 'Service', { settings, data, bundleOf, env, stackName: `${name}-service` })
  })
  Aspects.of(app).add(universalPermissions)
  Tags.of(app).add('stage', settings.stage)
  return app
}
