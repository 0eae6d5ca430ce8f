import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createQueues } from '../aws/queues'
import { createObjectStore } from '../aws/s3/objectStore'
import { loadSecrets } from '../aws/secrets'
import type { Plan } from '../plan/plan'
import { createClock } from './clock/clock'

const namesOf = (specs: { name: string }[]) => specs.map(({ name }) => name)

/** Everything that outlives a run, in one folder; `fresh` begins without what an earlier run left. */
export const openKeep = (dir: string, { resources, specs }: Plan, fresh = false) => {
  if (fresh) rmSync(dir, { recursive: true, force: true })
  const file = (name: string) => join(dir, name)
  const folder = (name: string) => {
    mkdirSync(file(name), { recursive: true })
    return file(name)
  }
  const logs = folder('logs')
  const clock = createClock(file('clock.json'))
  return {
    clock,
    secrets: loadSecrets(file('secrets.json'), namesOf(specs.secrets)),
    queues: createQueues(resources, folder('queues')),
    objects: createObjectStore(folder('s3'), namesOf(specs.buckets), clock.now),
    streamFolder: folder('streams'),
    logFolder: logs,
    tableFile: file('dynamo.db'),
    wechatFile: file('wechat.json'),
    logAccess: (line: object) => appendFileSync(join(logs, 'access.jsonl'), `${JSON.stringify(line)}\n`),
  }
}

export type Keep = ReturnType<typeof openKeep>
