import { fail } from './callbacks'
import type { Time } from './time'
import type { World } from './world'

type Word = { event: 'agree' | 'disagree'; buttonId?: string }
type Listener = (resolve: (word: Word) => void) => void

/** WeChat's privacy gate: before anything personal it has the mini-program ask the person. */
export const createConsent = (world: World, time: Time) => {
  let listener: Listener | undefined
  const asked = () =>
    new Promise<Word>(resolve => (listener ? listener(resolve) : resolve({ event: 'agree' })))
  return {
    listen: (told: Listener) => {
      listener = told
    },
    need: async (name: string) => {
      if (world.agreed) return
      const { event, buttonId } = await time.untilPersonSays(asked())
      if (event === 'disagree') fail(`${name}:fail privacy permission is not authorized`)
      if (!buttonId) fail(`${name}:fail the agree button has no id`)
      world.agreed = true
    },
  }
}
