import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { ReviewCard } from '../../../features/activity/review/ReviewCard'
import { manager } from '../../../features/activity/review/texts'
import { useListing } from '../../../lib/query'
import { go } from '../../../platform/navigate'

export default function Desk() {
  const list = useListing('listReviews', {}, page => page.activities)
  return (
    <Page title={manager.title}>
      <Card>
        <View className="stack">
          <Button onTap={() => go('manager/identity')}>{manager.confirmIdentity}</Button>
          <View className="note">{manager.confirmIdentityHint}</View>
        </View>
      </Card>
      <Card>
        <Row heavy label={manager.ended} note={manager.endedHint} onTap={() => go('manager/ended')} />
      </Card>
      <Section title={manager.reviews}>
        <Listing list={list} empty={<Empty icon="check" title={manager.none} text={manager.noneHint} />}>
          {list.items?.map(activity => (
            <ReviewCard key={activity.id} activity={activity} />
          ))}
        </Listing>
      </Section>
    </Page>
  )
}
