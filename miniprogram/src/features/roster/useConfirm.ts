import { useState } from 'react'
import type { RosterLine, RosterOut } from '../../../../functions/contracts/attendance'
import { type Confirmed, sendConfirm } from '../../lib/confirms'
import { Failure } from '../../lib/failure'
import { timeIn } from '../../lib/moment'
import { queries } from '../../lib/query'
import { serverNow } from '../../lib/serverClock'
import { usePerson } from '../../lib/session'
import { roster as texts } from '../../lib/texts/leader'
import { ask } from '../../platform/notice'
import { leftAtOf, wholeMinute } from './leftAt'

type Notice = { tone: 'green' | 'gold' | 'red'; lines: string[] }

/** Who was refused is not said here: that stays on the page until it is put away. */
const noticeOf = ({ done, waiting, waits }: Confirmed): Notice | undefined => {
  const lines = [...(done > 0 ? [texts.done(done)] : []), ...(waiting > 0 ? [texts.held[waits]] : [])]
  return lines.length > 0 ? { tone: waiting > 0 ? 'gold' : 'green', lines } : undefined
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

const leave = (count: number, time: string) =>
  ask({ title: texts.notOverAsk, content: texts.notOverText(count, time), yes: texts.notOverYes })

/**
 * The leader names who was there, several at one tap; those who did not check out with the time they left. Before the
 * end these are still serving: nobody of them is meant until ticked, and then it is asked once more. One's own line is
 * another's to confirm.
 */
export const useConfirm = ({ session, roster }: RosterOut) => {
  const me = usePerson()?.id
  const unsettled = roster.filter(({ state }) => state === 'inside' || state === 'waiting')
  const open = unsettled.filter(({ personId }) => personId !== me)
  const endAt = new Date(session.endAt)
  const now = serverNow()
  const over = now >= endAt
  const [ticked, setTicked] = useState<Record<string, boolean>>({})
  const [toldTime, setLeftTime] = useState<string>()
  const [said, setSaid] = useState<Notice>()
  const [busy, setBusy] = useState(false)
  const chosen = open.filter(({ personId, state }) => ticked[personId] ?? (over || state === 'waiting'))
  const staying = chosen.filter(({ state }) => state === 'inside')
  const leftAt = toldTime ? leftAtOf(session, toldTime, now) : wholeMinute(earlier(now, endAt))
  const leftTime = timeIn(leftAt)
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
    if (!over && staying.length > 0 && !(await leave(staying.length, leftTime))) return
    setBusy(true)
    setSaid(await run())
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['getRoster'] })
  }
  return {
    ...{ open, over, chosen, leftAt, leftTime, setLeftTime, said, busy },
    own: unsettled.filter(({ personId }) => personId === me),
    choose: (personId: string, on: boolean) => setTicked(all => ({ ...all, [personId]: on })),
    asksLeftTime: staying.length > 0,
    confirm: () => void confirm(),
  }
}
