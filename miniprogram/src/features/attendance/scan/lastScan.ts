import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { load, personal, save } from '../../../platform/storage'

const place = `${personal}checked`

type Scanned = { personId: string; direction: 'in' | 'out'; code: string }
type Checked = Scanned & { attendance: CheckedIn }

/** Keeps how the last scan was answered: a reload of its page asks again under another key, and with another fix. */
export const keepChecked = ({ personId, direction, code }: Scanned, attendance: CheckedIn) =>
  save(place, { personId, direction, code, attendance } satisfies Checked)

/** What this very scan was answered, if it was the last. */
export const checkedBefore = ({ personId, direction, code }: Scanned) => {
  const last = load<Checked>(place)
  const same = last?.personId === personId && last.direction === direction && last.code === code
  return same ? last.attendance : undefined
}
