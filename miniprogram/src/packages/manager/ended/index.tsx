import { View } from '@tarojs/components'
import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { EndedCard } from '../../../features/attendance/ended/EndedCard'
import { ended } from '../../../features/attendance/ended/texts'
import { useListing } from '../../../lib/query'

export default function Ended() {
  const list = useListing('listEndedSessions', {}, page => page.sessions)
  return (
    <Page title={ended.title}>
      <Listing list={list} empty={<Empty icon="check" title={ended.none} text={ended.noneHint} />}>
        <View className="note">{ended.hint}</View>
        {list.items?.map(session => (
          <EndedCard key={session.id} session={session} />
        ))}
      </Listing>
    </Page>
  )
}
