import { randomBytes } from 'node:crypto'
import { Logger } from '@aws-lambda-powertools/logger'
import { handle } from 'hono/aws-lambda'
import { createApp, type RequestLine } from '../http/app'
import { loadDeps } from './deps'
import { requestEvent } from './requestEvent'

const logger = new Logger({ serviceName: 'http' })

const log = (line: RequestLine) =>
  line.failure ? logger.error('failed', { ...line }) : logger.info('answered', { ...line })

const answer = handle(createApp({ deps: loadDeps, log, random: randomBytes }))

export const handler = (event: Parameters<typeof requestEvent>[0]) => answer(requestEvent(event))
