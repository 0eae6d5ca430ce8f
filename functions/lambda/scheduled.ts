import { board } from '../schedules/board'
import { expireVouchers } from '../schedules/expireVouchers'
import { sweepPhotos } from '../schedules/sweepPhotos'
import { loadMedia } from './media'
import { stores } from './stores'

const deps = { ...stores, media: loadMedia() }
const jobs = { board, sweepPhotos, expireVouchers }

export const handler = async ({ job }: { job: keyof typeof jobs }) => {
  const run = jobs[job]
  if (!run) throw new Error(`no job is called ${job}`)
  await run(deps)
}
