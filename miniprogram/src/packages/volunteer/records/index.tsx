import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { ToActivities } from '../../../components/ToActivities'
import { HeldScans } from '../../../features/attendance/HeldScans'
import { RecordCard } from '../../../features/attendance/RecordCard'
import { useListing } from '../../../lib/query'
import { useMore, useRefresh } from '../../../lib/refresh'
import { records } from '../../../lib/texts/attendance'

export default function Records() {
  const list = useListing('listAttendances', {}, page => page.attendances)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <Page title={records.title}>
      <HeldScans />
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={
          <Empty icon="clock" title={records.none} text={records.noneHint}>
            <ToActivities />
          </Empty>
        }
      >
        {list.items?.map(record => (
          <RecordCard key={record.id} record={record} />
        ))}
      </ListStates>
    </Page>
  )
}
