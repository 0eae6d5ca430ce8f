import type { Arrived } from './arrivals'
import type { Confirmed } from './confirms'
import { leaderWord as texts } from './texts'

/** What became of a leader's word, to be read on the page. */
export type Said = { tone: 'green' | 'gold' | 'red'; text: string }

/** Who was refused is not said here: that stays on the page until it is put away. */
export const saidOfConfirm = ({ done, waiting, waits }: Confirmed): Said | undefined => {
  const lines = [...(done > 0 ? [texts.done(done)] : []), ...(waiting > 0 ? [texts.held[waits]] : [])]
  return lines.length > 0 ? { tone: waiting > 0 ? 'gold' : 'green', text: lines.join('\n') } : undefined
}

export const saidOfArrival = (arrived: Arrived, name: string | undefined): Said | undefined => {
  if ('refused' in arrived) return undefined
  if ('waits' in arrived) return { tone: 'gold', text: texts.held[arrived.waits] }
  return { tone: 'green', text: name ? texts.arrived(name) : texts.arrivedUnlisted }
}
