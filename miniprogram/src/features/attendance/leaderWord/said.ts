import { clockTime, inFours } from '../../../lib/format'
import type { Refusal } from '../../../lib/queue'
import type { Arrived } from './arrivals'
import type { Confirmed } from './confirms'
import { type HeldArrival, type HeldConfirm, type HeldWord, isArrival, type Word } from './leaderWords'
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
  if (arrived.left)
    return { tone: 'gold', text: texts.hadLeft(name ?? texts.thisOne, clockTime(new Date(arrived.left))) }
  return { tone: 'green', text: name ? texts.arrived(name) : texts.arrivedUnlisted }
}

const ofArrival = ({ name, number }: HeldArrival, { code, message }: Refusal) =>
  texts.refused(name ?? inFours(number), texts.notLetIn[code] ?? message)

const ofConfirm = ({ confirm, names }: HeldConfirm, { message }: Refusal) => {
  const nameOf = ({ personId }: Word) => names[personId] ?? ''
  if (!confirm.some(word => word.refused)) return texts.refused(confirm.map(nameOf).join('、'), message)
  return confirm.map(word => texts.refused(nameOf(word), word.refused?.message ?? message)).join('\n')
}

/** Who was refused and why, each on a line of its own. */
export const saidOfRefused = (word: HeldWord, refusal: Refusal): string =>
  isArrival(word) ? ofArrival(word, refusal) : ofConfirm(word, refusal)
