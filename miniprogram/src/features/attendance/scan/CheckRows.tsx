import type { CheckedIn } from '../../../../../functions/contracts/attendance'
import { Row } from '../../../components/Row'
import { clockTime } from '../../../lib/format'
import { check } from './texts'

type Props = { attendance: CheckedIn }

/** What was scanned for, where this phone knows its name. */
export const Title = ({ attendance: { title } }: Props) =>
  title ? <Row strong label={check.activity} value={title} /> : null

/** Who comes early is told that the minutes begin with the session. */
export const Counting = ({ attendance: { kind, startAt, checkedInAt = startAt } }: Props) =>
  kind === 'serve' && Date.parse(checkedInAt) < Date.parse(startAt) ? (
    <Row strong label={check.counting} value={check.countsFrom(clockTime(startAt))} />
  ) : null
