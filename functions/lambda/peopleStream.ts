import { Logger } from '@aws-lambda-powertools/logger'
import { likeEntity } from '../data/like'
import { mallStore } from '../data/mallStore'
import { showStore } from '../data/showStore'
import { voucherEntity } from '../data/voucher'
import { type ChangesEvent, consume } from '../streams/consume'
import { peopleReactions } from '../streams/people'
import { now } from './settings'
import { loadTables } from './tables'

const logger = new Logger({ serviceName: 'peopleStream' })
const tables = loadTables()
const deps = { now, shows: showStore(tables), mall: mallStore(tables) }
const reactions = peopleReactions(deps, { like: likeEntity.fromItem, voucher: voucherEntity.fromItem })

export const handler = (event: ChangesEvent) =>
  consume(event, reactions, ({ sequence, error }) => logger.error('failed', { sequence, error }))
