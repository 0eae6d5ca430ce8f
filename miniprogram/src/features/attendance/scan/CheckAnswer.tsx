import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { CheckedInAnswer } from './CheckedInAnswer'
import { CheckedOutAnswer } from './CheckedOutAnswer'

const isInside = ({ state, checkedOutAt }: CheckedIn) => state === 'inside' && !checkedOutAt

/** The record as it stands, whichever code was scanned: who came twice reads when, who had left is not inside. */
export const CheckAnswer = ({ attendance }: { attendance: CheckedIn }) =>
  isInside(attendance) ? (
    <CheckedInAnswer attendance={attendance} />
  ) : (
    <CheckedOutAnswer attendance={attendance} />
  )
