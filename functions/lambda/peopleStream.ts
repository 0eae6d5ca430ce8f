import { Logger } from '@aws-lambda-powertools/logger'
import { likeEntity } from '../data/like'
import { voucherEntity } from '../data/voucher'
import { type ChangesEvent, consume } from '../streams/consume'
import { peopleReactions } from '../streams/people'
import { stores } from './stores'

const logger = new Logger({ serviceName: 'peopleStream' })
const reactions = peopleReactions(stores, { like: likeEntity.fromItem, voucher: voucherEntity.fromItem })

export const handler = (event: ChangesEvent) =>
  consume(event, reactions, ({ sequence, error }) => logger.error('failed', { sequence, error }))
