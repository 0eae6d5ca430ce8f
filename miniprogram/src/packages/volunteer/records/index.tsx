import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { ToActivities } from '../../../features/activity/ToActivities'
import { RecordCard } from '../../../features/attendance/RecordCard'
import { HeldScans } from '../../../features/attendance/scan/HeldScans'
import { records } from '../../../features/attendance/texts'
import { useListing } from '../../../lib/query'

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
