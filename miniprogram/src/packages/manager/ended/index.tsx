import { View } from '@tarojs/components'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { EndedCard } from '../../../features/ended/EndedCard'
import { useListing } from '../../../lib/query'
import { useMore, useRefresh } from '../../../lib/refresh'
import { ended } from '../../../lib/texts/manager'

export default function Ended() {
  const list = useListing('listEndedSessions', {}, page => page.sessions)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <Page title={ended.title}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={<Empty icon="check" title={ended.none} text={ended.noneHint} />}
      >
        <View className="note">{ended.hint}</View>
        {list.items?.map(session => (
          <EndedCard key={session.id} session={session} />
        ))}
      </ListStates>
    </Page>
  )
}
