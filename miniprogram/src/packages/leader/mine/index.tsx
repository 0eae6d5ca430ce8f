import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { OfferedCard } from '../../../features/offering/OfferedCard'
import { useListing } from '../../../lib/query'
import { useMore, useRefresh } from '../../../lib/refresh'
import { mine } from '../../../lib/texts/leader'
import { go } from '../../../platform/navigate'

export default function Mine() {
  const list = useListing('listMyActivities', {}, page => page.activities)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <Page title={mine.title} foot={<Button onTap={() => go('leader/create')}>{mine.offer}</Button>}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={<Empty icon="calendar" title={mine.none} text={mine.noneHint} />}
      >
        {list.items?.map(activity => (
          <OfferedCard key={activity.id} activity={activity} />
        ))}
      </ListStates>
    </Page>
  )
}
