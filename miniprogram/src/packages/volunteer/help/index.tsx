import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Row } from '../../../components/Row'
import { help } from '../../../features/me/helpTexts'
import { phoneCall } from '../../../platform/phoneCall'

export default function Help() {
  const { title, lead, hotline, hotlineNumber, hotlineNote, site, siteNote, promise } = help
  return (
    <Page title={title}>
      {lead}
      <Card>
        <Row
          heavy
          label={`${hotline} ${hotlineNumber}`}
          note={hotlineNote}
          onTap={() => phoneCall(hotlineNumber)}
        />
        <Row heavy label={site} note={siteNote} />
      </Card>
      <Notice tone="green">{promise}</Notice>
    </Page>
  )
}
