import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { SwitchRow } from '../../../components/SwitchRow'
import { sayMayLocate, useMayLocate } from '../../../features/person/location/mayLocate'
import { privacy } from '../../../features/person/privacyTexts'
import { signOut } from '../../../lib/login'
import { usePerson } from '../../../lib/session'
import { goTab } from '../../../platform/navigate'
import { ask } from '../../../platform/notice'

const leave = async () => {
  const { signOutAsk, signOutText, signOut: yes } = privacy
  if (!(await ask({ title: signOutAsk, content: signOutText, yes }))) return
  signOut()
  await goTab('home')
}

/** For this phone; whoever was not asked yet has it off. */
const Place = () => (
  <Card>
    <SwitchRow
      label={privacy.place}
      note={privacy.placeNote}
      on={useMayLocate() === true}
      onChange={sayMayLocate}
    />
  </Card>
)

export default function Privacy() {
  const person = usePerson()
  return (
    <Page title={privacy.title}>
      <Section title={privacy.kept}>
        <Card>
          {Object.entries(privacy.keptRows).map(([name, [what, why]]) => (
            <Row key={name} heavy label={what} note={why} />
          ))}
        </Card>
      </Section>
      <Section title={privacy.rights}>
        {person?.roles.includes('volunteer') ? <Place /> : null}
        <View>{privacy.rightsText}</View>
      </Section>
      {person ? (
        <Button kind="quiet" onTap={() => void leave()}>
          {privacy.signOut}
        </Button>
      ) : null}
    </Page>
  )
}
