import { View } from '@tarojs/components'
import type { FoundPerson } from '../../../../../functions/contracts/person'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Row } from '../../../components/Row'
import { Section } from '../../../components/Section'
import { Tick } from '../../../components/Tick'
import { identity } from './texts'

type Found = FoundPerson['person']
export type Check = 'sameName' | 'sameNumber' | 'sameFace' | 'guardianHere'

const ofAll: Check[] = ['sameName', 'sameNumber', 'sameFace']

/** What is looked at before an identity is confirmed; a minor does not come alone. */
export const checksOf = ({ guardian }: Found): Check[] => (guardian ? [...ofAll, 'guardianHere'] : ofAll)

const GuardianRow = ({ name, number }: NonNullable<Found['guardian']>) => (
  <Row
    strong
    label={identity.guardian}
    value={
      <>
        <View>{name}</View>
        <View className="note figures">{number}</View>
      </>
    }
  />
)

type Props = {
  person: Found
  checked: readonly Check[]
  onCheck: (check: Check, on: boolean) => void
}

/** What we hold beside what the card says; each point is compared by hand. */
export const Compare = ({ person, checked, onCheck }: Props) => (
  <View className="stack">
    <Card>
      <Row strong label={identity.name} value={person.name} />
      <Row
        strong
        label={identity.idNumber}
        value={<View className="figures">{person.idNumberMasked}</View>}
      />
      <Row strong label={identity.number} value={<View className="figures">{person.number}</View>} />
      <Row strong label={identity.site} value={person.siteName} />
      {person.guardian ? <GuardianRow {...person.guardian} /> : null}
    </Card>
    {person.identity === 'confirmed' ? (
      <Notice tone="green">{identity.already}</Notice>
    ) : (
      <Section title={identity.compare}>
        <Card>
          {checksOf(person).map(check => (
            <Tick key={check} on={checked.includes(check)} onChange={on => onCheck(check, on)}>
              {identity[check]}
            </Tick>
          ))}
        </Card>
      </Section>
    )}
  </View>
)
