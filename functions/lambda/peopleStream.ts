import { Logger } from '@aws-lambda-powertools/logger'
import { voucherEntity } from '../data/mall/item'
import { mallStore } from '../data/mall/store'
import { likeEntity } from '../data/show/likes'
import { showStore } from '../data/show/store'
import { type ChangesEvent, consume } from '../streams/consume'
import { peopleReactions } from '../streams/tables'
import { now } from './settings'
import { loadTables } from './tables'

const logger = new Logger({ serviceName: 'peopleStream' })
const tables = loadTables()
const deps = { now, shows: showStore(tables), mall: mallStore(tables) }
const reactions = peopleReactions(deps, { like: likeEntity.fromItem, voucher: voucherEntity.fromItem })

export const handler = (event: ChangesEvent) =>
  consume(event, reactions, ({ sequence, error }) => logger.error('failed', { sequence, error }))
