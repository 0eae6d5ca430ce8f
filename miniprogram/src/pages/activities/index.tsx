import { useState } from 'react'
import { Choice } from '../../components/Choice'
import { Page } from '../../components/Page'
import { ActivityList } from '../../features/activity/ActivityList'
import { activity } from '../../features/activity/texts'
import { useJoined } from '../../features/me/joined'
import { useListing } from '../../lib/query'
import { useMore, useRefresh } from '../../lib/refresh'
import { usePerson } from '../../lib/session'

type Scope = keyof typeof activity.scopes

export default function Activities() {
  const [scope, setScope] = useState<Scope>('town')
  const hasSite = usePerson()?.roles.includes('volunteer')
  const list = useListing('listActivities', { scope }, page => page.activities)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <Page tab title={activity.tab}>
      {hasSite ? <Choice kind="tabs" options={activity.scopes} value={scope} onChoose={setScope} /> : null}
      <ActivityList
        cards={list.items}
        joined={useJoined()}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        onWiden={hasSite && scope !== 'county' ? () => setScope('county') : undefined}
      />
    </Page>
  )
}
