import { ledgerStore } from '../data/ledger/store'
import { mallStore } from '../data/mall/store'
import { photoStore } from '../data/photo/store'
import { showStore } from '../data/show/store'
import { board } from '../schedules/board'
import { expireVouchers } from '../schedules/expireVouchers'
import { sweepPhotos } from '../schedules/sweepPhotos'
import { loadMedia } from './media'
import { loadSettings, now } from './settings'
import { loadTables } from './tables'

const tables = loadTables()
const deps = {
  now,
  settings: loadSettings(),
  ledger: ledgerStore(tables),
  mall: mallStore(tables),
  photos: photoStore(tables),
  shows: showStore(tables),
  media: loadMedia(),
}
const jobs = { board, sweepPhotos, expireVouchers }

export const handler = async ({ job }: { job: keyof typeof jobs }) => {
  const run = jobs[job]
  if (!run) throw new Error(`no job is called ${job}`)
  await run(deps)
}
