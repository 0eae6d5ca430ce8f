import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Row } from '../../../components/Row'
import { Sheet } from '../../../components/Sheet'
import { dateOf } from '../../../lib/format'
import { useListing } from '../../../lib/query'
import { now } from '../../../platform/clock'
import { compose } from './texts'

/** The person's own services that a post can be tied to: those they checked in to. */
export const useRecords = (enabled: boolean) => {
  const list = useListing('listAttendances', {}, page => page.attendances, { enabled })
  const records = list.items?.filter(({ state }) => state !== 'signed-up' && state !== 'cancelled')
  return { ...list, records }
}

type Props = { open: boolean; onChoose: (attendanceId: string | undefined) => void; onClose: () => void }

export const RecordSheet = ({ open, onChoose, onClose }: Props) => {
  const { records, error, refetch } = useRecords(open)
  return (
    <Sheet title={compose.chooseRecord} open={open} onClose={onClose}>
      <ListStates
        count={records?.length}
        error={error}
        onRetry={() => void refetch()}
        empty={<Empty icon="clock" title={compose.noRecords} />}
      >
        <Row label={compose.noRecord} onTap={() => onChoose(undefined)} />
        {records?.map(({ id, title, startAt }) => (
          <Row key={id} label={title} note={dateOf(startAt, now())} onTap={() => onChoose(id)} />
        ))}
      </ListStates>
    </Sheet>
  )
}
