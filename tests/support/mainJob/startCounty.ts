import { dayOf } from '../../../functions/contracts/shanghai'
import { fillStack } from '../../../infra/local/county/writer/fillStack'
import type { Stack } from '../../../infra/local/run/stack'
import { startTestStack } from '../stack'

type Wanted = {
  people?: number
  /** Folder of the built browser edition, to be served too. */
  site?: string
  progress?: (line: string) => void
}

/** Tomorrow in Shanghai, when people are up: a day later what was offered for the afternoon opens. */
const afternoon = () => new Date(`${dayOf(new Date(Date.now() + 24 * 60 * 60_000))}T13:40:00+08:00`)

const quiet = () => {}

/** The synthesized stack with a small demo county, on a folder and a port of its own. */
export const startCounty = async ({ people = 50, site, progress = quiet }: Wanted = {}): Promise<Stack> => {
  const stack = await startTestStack({ site })
  try {
    stack.clock.set(afternoon())
    await fillStack(stack, { people, progress })
    return stack
  } catch (error) {
    await stack.stop()
    throw error
  }
}
