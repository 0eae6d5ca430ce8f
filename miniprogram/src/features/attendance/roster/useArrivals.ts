import { useState } from 'react'
import type { RosterLine, RosterOut } from '../../../../../functions/contracts/attendance'
import { Failure } from '../../../lib/failure'
import { serverNow } from '../../../lib/serverClock'
import { personNow } from '../../../lib/session'
import { checkInOpensAt } from '../../activity/sessionTimes'
import { sendArrival } from '../leaderWord/arrivals'
import { type Said, saidOfArrival } from '../leaderWord/said'

/** Whether people can come in now. */
const takesIn = ({ startAt, endAt }: RosterOut['session']) => {
  const now = serverNow()
  return now.toISOString() >= checkInOpensAt({ startAt }) && now <= new Date(endAt)
}

/** The leader takes from the list who came without a phone; one's own line is another's to say. */
export const useArrivals = ({ session }: RosterOut, refetch: () => Promise<unknown>) => {
  const [said, setSaid] = useState<Said>()
  const [busyId, setBusyId] = useState<string>()
  const send = async ({ number = '', name }: RosterLine): Promise<Said | undefined> => {
    try {
      return saidOfArrival(await sendArrival(session.id, { number, name }), name)
    } catch (reason) {
      if (reason instanceof Failure) return { tone: 'red', text: reason.message }
      throw reason
    }
  }
  const arrive = async (line: RosterLine) => {
    setBusyId(line.personId)
    setSaid(await send(line))
    setBusyId(undefined)
    await refetch()
  }
  const mayArrive = ({ personId, number }: RosterLine) =>
    takesIn(session) && number !== undefined && personId !== personNow()?.id
  return { said, busyId, mayArrive, arrive }
}
