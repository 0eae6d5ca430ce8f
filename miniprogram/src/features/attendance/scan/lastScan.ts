import type { CheckedIn, Direction } from '../../../../../functions/contracts/attendance'
import { load, personal, save } from '../../../platform/storage'

const place = `${personal}last-scan`

type Scanned = { personId: string; direction: Direction; code: string }
type Checked = Scanned & { attendance: CheckedIn }

/** Keeps how the last scan was answered: a reload of its page says so without a network, and when the code has run out. */
export const keepLastScan = ({ personId, direction, code }: Scanned, attendance: CheckedIn) =>
  save(place, { personId, direction, code, attendance } satisfies Checked)

/** What this very scan was answered, if it was the last. */
export const lastAnswerTo = ({ personId, direction, code }: Scanned) => {
  const last = load<Checked>(place)
  const same = last?.personId === personId && last.direction === direction && last.code === code
  return same ? last.attendance : undefined
}
