import type { ActivityOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { Section } from '../../../components/Section'
import { aheadAndOver } from '../../../features/activity/team/aheadAndOver'
import { TeamActivityCard } from '../../../features/activity/team/TeamActivityCard'
import { mine } from '../../../features/activity/team/texts'
import { useListing } from '../../../lib/query'
import { serverNow } from '../../../lib/serverClock'
import { go } from '../../../platform/navigate'

const Over = ({ activities }: { activities: ActivityOut[] }) => (
  <Section title={mine.over}>
    {activities.map(activity => (
      <TeamActivityCard key={activity.id} activity={activity} />
    ))}
  </Section>
)

export default function Mine() {
  const list = useListing('listMyActivities', {}, page => page.activities)
  const { ahead, over } = aheadAndOver(list.items ?? [], serverNow())
  return (
    <Page title={mine.title} foot={<Button onTap={() => go('leader/create')}>{mine.offer}</Button>}>
      <Listing list={list} empty={<Empty icon="calendar" title={mine.none} text={mine.noneHint} />}>
        {ahead.map(activity => (
          <TeamActivityCard key={activity.id} activity={activity} />
        ))}
        {over.length > 0 ? <Over activities={over} /> : null}
      </Listing>
    </Page>
  )
}
