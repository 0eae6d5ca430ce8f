import { useState } from 'react'
import type { RosterLine, RosterOut } from '../../../../functions/contracts/attendance'
import { type Confirmed, sendConfirm } from '../../lib/confirms'
import { Failure } from '../../lib/failure'
import { dateIn, instantOf, timeIn } from '../../lib/moment'
import { queries } from '../../lib/query'
import { roster as texts } from '../../lib/texts/leader'
import { now } from '../../platform/clock'

type Notice = { tone: 'green' | 'gold' | 'red'; lines: string[] }

/** Who was refused is not said here: that stays on the page until it is put away. */
const noticeOf = ({ done, waiting }: Confirmed): Notice | undefined => {
  const lines = [...(done > 0 ? [texts.done(done)] : []), ...(waiting > 0 ? [texts.held] : [])]
  return lines.length > 0 ? { tone: waiting > 0 ? 'gold' : 'green', lines } : undefined
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** The leader names who was there, several at one tap; those who did not check out with the time they left. */
export const useConfirm = ({ session, roster }: RosterOut) => {
  const open = roster.filter(({ state }) => state === 'inside' || state === 'waiting')
  const [skipped, setSkipped] = useState<string[]>([])
  const [leftTime, setLeftTime] = useState(() => timeIn(earlier(now(), new Date(session.endAt))))
  const [said, setSaid] = useState<Notice>()
  const [busy, setBusy] = useState(false)
  const chosen = open.filter(({ personId }) => !skipped.includes(personId))
  const leftAt = instantOf(dateIn(session.endAt), leftTime)
  const saidOf = (line: RosterLine) => (line.state === 'inside' ? { line, leftAt } : { line })

  const run = async (): Promise<Notice | undefined> => {
    try {
      return noticeOf(await sendConfirm(session.id, chosen.map(saidOf)))
    } catch (reason) {
      if (!(reason instanceof Failure)) throw reason
      return { tone: 'red', lines: [reason.message] }
    }
  }
  const confirm = async () => {
    setBusy(true)
    setSaid(await run())
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['getRoster'] })
  }
  const choose = (personId: string, on: boolean) =>
    setSkipped(list => (on ? list.filter(id => id !== personId) : [...list, personId]))
  return {
    ...{ open, chosen, leftTime, setLeftTime, said, busy, choose },
    asksLeftTime: chosen.some(({ state }) => state === 'inside'),
    confirm: () => void confirm(),
  }
}
