import { useState } from 'react'
import type { ConfirmResult, RosterLine, RosterOut } from '../../../../functions/contracts/attendance'
import { sendConfirm } from '../../lib/confirms'
import { Failure } from '../../lib/failure'
import { dateIn, instantOf, timeIn } from '../../lib/moment'
import { queries } from '../../lib/query'
import { roster as texts } from '../../lib/texts/leader'
import { now } from '../../platform/clock'

type Said = { tone: 'green' | 'gold' | 'red'; lines: string[] }

const nameOf = (roster: RosterLine[], personId: string) =>
  roster.find(line => line.personId === personId)?.name ?? ''

const sayOf = (results: ConfirmResult[] | undefined, roster: RosterLine[]): Said => {
  if (!results) return { tone: 'gold', lines: [texts.held] }
  const refused = results.flatMap(({ personId, refused: why }) =>
    why ? [texts.refused(nameOf(roster, personId), why.message)] : [],
  )
  const done = results.length - refused.length
  return { tone: refused.length ? 'red' : 'green', lines: [texts.done(done), ...refused] }
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

/** The leader names who was there, several at one tap; those who did not check out with the time they left. */
export const useConfirm = ({ session, roster }: RosterOut) => {
  const open = roster.filter(({ state }) => state === 'inside' || state === 'waiting')
  const [skipped, setSkipped] = useState<string[]>([])
  const [leftTime, setLeftTime] = useState(() => timeIn(earlier(now(), new Date(session.endAt))))
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)
  const chosen = open.filter(({ personId }) => !skipped.includes(personId))
  const leftAt = instantOf(dateIn(session.endAt), leftTime)
  const confirmOf = ({ personId, state }: RosterLine) =>
    state === 'inside' ? { personId, leftAt } : { personId }

  const run = async () => {
    try {
      return sayOf(await sendConfirm({ sessionId: session.id, confirm: chosen.map(confirmOf) }), roster)
    } catch (reason) {
      if (!(reason instanceof Failure)) throw reason
      return { tone: 'red' as const, lines: [reason.message] }
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
