import { Logger } from '@aws-lambda-powertools/logger'
import { recordsWithRev } from '../data/attendance/migrations'
import { migrate } from '../data/migration'
import { loadTables } from './tables'

const logger = new Logger({ serviceName: 'migration' })
const tables = loadTables()
const migrations = [recordsWithRev]
/** Leaves the last step time to end before the function must. */
const enoughLeft = 60_000

type Context = { getRemainingTimeInMillis: () => number }

/** Called by the clock; a county whose items are all of today's versions costs it one read a migration. */
export const handler = async (_event: unknown, context: Context) => {
  const hasTime = () => context.getRemainingTimeInMillis() > enoughLeft
  const run = async (migration: (typeof migrations)[number]) => {
    const { name, moved, done } = await migrate(tables, migration, hasTime)
    logger.info('migrated', { name, moved, done })
  }
  const failed = (await Promise.allSettled(migrations.map(run))).filter(({ status }) => status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} migrations failed`)
}
