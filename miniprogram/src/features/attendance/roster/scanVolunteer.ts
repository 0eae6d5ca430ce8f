import type { Direction, RosterLine, RosterOut } from '../../../../../functions/contracts/attendance'
import { isPlatformNumber, plainNumber } from '../../../../../functions/contracts/platformNumber'
import { Failure } from '../../../lib/failure'
import { clockTime } from '../../../lib/format'
import { serverNow } from '../../../lib/serverClock'
import { personNow } from '../../../lib/session'
import { ask } from '../../../platform/notice'
import { scan } from '../../../platform/scan'
import { isOnItsWay, sendArrival } from '../leaderWord/arrivals'
import { sendConfirm } from '../leaderWord/confirms'
import { type Said, saidOfArrival, saidOfConfirm } from '../leaderWord/said'
import { roster as texts } from './texts'

/** `again` answers the roster as it is now. */
type Scanning = {
  sessionId: string
  direction: Direction
  roster: RosterLine[]
  again: () => Promise<RosterOut | undefined>
}

const leaving = (name: string, at: Date) =>
  ask({ title: texts.leavingAsk(name), content: texts.leavingText(clockTime(at)), yes: texts.leavingYes })

const no = (text: string): Said => ({ tone: 'red', text })
const known = (text: string): Said => ({ tone: 'green', text })

const confirm = async (sessionId: string, line: RosterLine, leftAt?: string) =>
  saidOfConfirm(await sendConfirm(sessionId, [{ line, leftAt }]))

/** Who comes is in by the leader's word, and who is in already is proven by it. */
const coming = async (
  { sessionId, again }: Scanning,
  number: string,
  line?: RosterLine,
): Promise<Said | undefined> => {
  const nameNow = async (of: string) => (await again())?.roster.find(one => one.number === of)?.name
  if (line?.state === 'confirmed') return known(texts.already(line.name))
  if (line?.state === 'waiting') return confirm(sessionId, line)
  const arrived = await sendArrival(sessionId, { number, name: line?.name })
  return saidOfArrival(arrived, line?.name ?? (await nameNow(number)))
}

const going = async (sessionId: string, number: string, line?: RosterLine): Promise<Said | undefined> => {
  if (!line) return no(isOnItsWay(sessionId, number) ? texts.notSentYet : texts.notListed)
  if (line.state === 'signed-up') return no(texts.notIn(line.name))
  if (line.state === 'confirmed') return known(texts.already(line.name))
  if (line.state === 'waiting') return confirm(sessionId, line)
  const at = serverNow()
  return (await leaving(line.name, at)) ? confirm(sessionId, line, at.toISOString()) : undefined
}

const answer = (scanning: Scanning, number: string) => {
  const { sessionId, direction, roster } = scanning
  const line = roster.find(one => one.number === number)
  if (line && line.personId === personNow()?.id) return no(texts.ownHint)
  return direction === 'in' ? coming(scanning, number, line) : going(sessionId, number, line)
}

/** The leader scans a volunteer's own code: their word that this person comes, or goes now. */
export const scanVolunteer = async (scanning: Scanning): Promise<Said | undefined> => {
  const number = plainNumber((await scan()) ?? '')
  if (!number) return undefined
  if (!isPlatformNumber(number)) return no(texts.notVolunteerCode)
  try {
    return await answer(scanning, number)
  } catch (reason) {
    if (reason instanceof Failure) return no(reason.message)
    throw reason
  }
}
