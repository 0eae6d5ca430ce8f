import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { ToActivities } from '../../../components/ToActivities'
import { HeldScans } from '../../../features/attendance/HeldScans'
import { RecordCard } from '../../../features/attendance/RecordCard'
import { useListing } from '../../../lib/query'
import { records } from '../../../lib/texts/attendance'

export default function Records() {
  const list = useListing('listAttendances', {}, page => page.attendances)
  return (
    <Page title={records.title}>
      <HeldScans />
      <Listing
        list={list}
        empty={
          <Empty icon="clock" title={records.none} text={records.noneHint}>
            <ToActivities />
          </Empty>
        }
      >
        {list.items?.map(record => (
          <RecordCard key={record.id} record={record} />
        ))}
      </Listing>
    </Page>
  )
}
