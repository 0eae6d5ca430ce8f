import { createApp } from './createApp'
import { settingsOf } from './settings'

/** Read by the CDK command line: `STAGE=production npm run deploy`. */
createApp({ settings: settingsOf(process.env.STAGE ?? 'production') }).synth()
