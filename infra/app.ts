import { createApp } from './createApp'
import { settingsOf } from './settings'

/** Read by the CDK command line: `STAGE=production npx cdk deploy --all`. */
createApp({ settings: settingsOf(process.env.STAGE ?? 'production') }).synth()
