import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { Section } from '../../../components/Section'
import { ToActivities } from '../../../components/ToActivities'
import { byMonth } from '../../../features/entry/byMonth'
import { EntryRow } from '../../../features/entry/EntryRow'
import { useListing } from '../../../lib/query'
import { useMore, useRefresh } from '../../../lib/refresh'
import { entry as texts } from '../../../lib/texts/mall'

export default function Entries() {
  const list = useListing('listEntries', {}, page => page.entries)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <Page title={texts.title}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={
          <Empty icon="gift" title={texts.none} text={texts.noneHint}>
            <ToActivities />
          </Empty>
        }
      >
        {byMonth(list.items ?? []).map(({ month, entries }) => (
          <Section key={month} title={month}>
            <Card>
              {entries.map(entry => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </Card>
          </Section>
        ))}
      </ListStates>
    </Page>
  )
}
