import { useState } from 'react'
import type { RosterLine, RosterOut } from '../../../../../functions/contracts/attendance'
import { Failure } from '../../../lib/failure'
import { timeIn } from '../../../lib/moment'
import { serverNow } from '../../../lib/serverClock'
import { usePerson } from '../../../lib/session'
import { ask } from '../../../platform/notice'
import { sendConfirm } from '../leaderWord/confirms'
import { type Said, saidOfConfirm } from '../leaderWord/said'
import { leftAtOf, wholeMinute } from './leftAt'
import { roster as texts } from './texts'

const earlier = (a: Date, b: Date) => (a < b ? a : b)

const leave = (count: number, time: string) =>
  ask({ title: texts.notOverAsk, content: texts.notOverText(count, time), yes: texts.notOverYes })

/** The roster as it is now; without a network as it was seen last. */
type Refetch = () => Promise<RosterOut | undefined>

/** Those whose line is another by now, as they stand. */
const changedLines = (seen: RosterLine[], now: RosterLine[] = seen) =>
  now.filter(one => seen.some(({ personId, state }) => one.personId === personId && one.state !== state))

const namesOf = (lines: RosterLine[]) => lines.map(({ name }) => name).join('、')

/** Whose scan came in after the leader looked: a time of leaving was not meant for them. Or somebody else has confirmed. */
const saidOfChanged = (changed: RosterLine[]): Said => {
  const scanned = changed.filter(({ state }) => state !== 'confirmed')
  return scanned.length > 0
    ? { tone: 'gold', text: texts.changed(namesOf(scanned)) }
    : { tone: 'green', text: texts.already(namesOf(changed)) }
}

/**
 * The leader names who was there, several at one tap; those who did not check out with the time they left. Before the
 * end these are still serving: nobody of them is meant until ticked, and then it is asked once more. One's own line is
 * another's to confirm.
 */
export const useConfirm = ({ session, roster }: RosterOut, refetch: Refetch) => {
  const me = usePerson()?.id
  const unsettled = roster.filter(({ state }) => state === 'inside' || state === 'waiting')
  const open = unsettled.filter(({ personId }) => personId !== me)
  const endAt = new Date(session.endAt)
  const now = serverNow()
  const over = now >= endAt
  const [ticked, setTicked] = useState<Record<string, boolean>>({})
  const [toldTime, setLeftTime] = useState<string>()
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)
  const chosen = open.filter(({ personId, state }) => ticked[personId] ?? (over || state === 'waiting'))
  const staying = chosen.filter(({ state }) => state === 'inside')
  const leftAt = toldTime ? leftAtOf(session, toldTime, now) : wholeMinute(earlier(now, endAt))
  const leftTime = timeIn(leftAt)
  const wordOf = (line: RosterLine) => (line.state === 'inside' ? { line, leftAt } : { line })

  const run = async (): Promise<Said | undefined> => {
    try {
      const changed = changedLines(chosen, (await refetch())?.roster)
      if (changed.length > 0) return saidOfChanged(changed)
      return saidOfConfirm(await sendConfirm(session.id, chosen.map(wordOf)))
    } catch (reason) {
      if (!(reason instanceof Failure)) throw reason
      return { tone: 'red', text: reason.message }
    }
  }
  const confirm = async () => {
    if (!over && staying.length > 0 && !(await leave(staying.length, leftTime))) return
    setBusy(true)
    setSaid(await run())
    setBusy(false)
    await refetch()
  }
  return {
    ...{ open, over, chosen, leftAt, leftTime, setLeftTime, said, busy },
    own: unsettled.filter(({ personId }) => personId === me),
    choose: (personId: string, on: boolean) => setTicked(all => ({ ...all, [personId]: on })),
    asksLeftTime: staying.length > 0,
    confirm: () => void confirm(),
  }
}
