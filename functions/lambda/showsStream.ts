import { Logger } from '@aws-lambda-powertools/logger'
import { checkEntity, photoEntity } from '../data/photo/item'
import { photoStore } from '../data/photo/store'
import { postEntity } from '../data/show/item'
import { showStore } from '../data/show/store'
import { type ChangesEvent, consume } from '../streams/consume'
import { showReactions } from '../streams/tables'
import { loadMedia } from './media'
import { now } from './settings'
import { loadTables } from './tables'

const logger = new Logger({ serviceName: 'showsStream' })
const tables = loadTables()
const deps = { now, photos: photoStore(tables), shows: showStore(tables), media: loadMedia() }
const reactions = showReactions(deps, {
  post: postEntity.fromItem,
  photo: photoEntity.fromItem,
  check: checkEntity.fromItem,
})

export const handler = (event: ChangesEvent) =>
  consume(event, reactions, ({ sequence, error }) => logger.error('failed', { sequence, error }))
