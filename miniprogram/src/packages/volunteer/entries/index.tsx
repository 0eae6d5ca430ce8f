import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { Section } from '../../../components/Section'
import { ToActivities } from '../../../features/activity/ToActivities'
import { byMonth } from '../../../features/ledger/byMonth'
import { EntryRow } from '../../../features/ledger/EntryRow'
import { entry as texts } from '../../../features/ledger/texts'
import { useListing } from '../../../lib/query'

export default function Entries() {
  const list = useListing('listEntries', {}, page => page.entries)
  return (
    <Page title={texts.title}>
      <Listing
        list={list}
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
      </Listing>
    </Page>
  )
}
