import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type EndpointName, endpoints } from '../../functions/contracts/endpoints'
import { handlers } from '../support/api/handlers'

/** What a phone in somebody's hand relies on: where it asks, what it must send and what it may. */
export type Released = { method: string; path: string; needs: string[]; takes: string[] }

const released = (name: EndpointName): Released => {
  const { properties = {}, required = [] } = z.toJSONSchema(handlers[name].input, { io: 'input' })
  const takes = Object.keys(properties).filter(field => !required.includes(field))
  return { ...endpoints[name], needs: [...required].sort(), takes: takes.sort() }
}

export const currentRelease = (): Record<string, Released> =>
  Object.fromEntries(Object.keys(endpoints).map(name => [name, released(name as EndpointName)]))

/** Run at each release (`npx tsx tests/house/release.ts`): from then on the table may only grow. */
if (require.main === module) {
  const file = join(__dirname, 'endpoints.released.json')
  writeFileSync(file, `${JSON.stringify(currentRelease(), null, 2)}\n`)
}
