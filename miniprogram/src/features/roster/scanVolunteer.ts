import type { RosterLine } from '../../../../functions/contracts/attendance'
import { sendConfirm } from '../../lib/confirms'
import { Failure } from '../../lib/failure'
import { clockTime } from '../../lib/format'
import { serverNow } from '../../lib/serverClock'
import { personNow } from '../../lib/session'
import { roster as texts } from '../../lib/texts/leader'
import { ask, say } from '../../platform/notice'
import { scan } from '../../platform/scan'

const leaving = (name: string, at: Date) =>
  ask({ title: texts.leavingAsk(name), content: texts.leavingText(clockTime(at)), yes: texts.leavingYes })

const word = async (sessionId: string, line: RosterLine, leftAt?: string): Promise<string> => {
  try {
    const { waiting, waits, refused } = await sendConfirm(sessionId, [{ line, leftAt }])
    if (refused.length > 0) return refused.join('\n')
    return waiting > 0 ? texts.held[waits] : texts.done(1)
  } catch (reason) {
    if (!(reason instanceof Failure)) throw reason
    return reason.message
  }
}

const answer = async (sessionId: string, line: RosterLine): Promise<string | undefined> => {
  if (line.state === 'signed-up') return texts.notIn(line.name)
  if (line.state === 'confirmed') return texts.already(line.name)
  if (line.personId === personNow()?.id) return texts.ownHint
  if (line.state === 'waiting') return word(sessionId, line)
  const at = serverNow()
  return (await leaving(line.name, at)) ? word(sessionId, line, at.toISOString()) : undefined
}

/** The leader scans a volunteer's own code: their word that this person was here. */
export const scanVolunteer = async (sessionId: string, roster: RosterLine[]) => {
  const number = await scan()
  if (!number) return
  const line = roster.find(one => one.number === number)
  const said = line ? await answer(sessionId, line) : texts.notListed
  if (said) say(said)
}
