import { View } from '@tarojs/components'
import { isPlatformNumber, plainNumber } from '../../../../../functions/contracts/platformNumber'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Field, FieldFrame } from '../../../components/Field'
import { Section } from '../../../components/Section'
import { Tick } from '../../../components/Tick'
import { say } from '../../../platform/notice'
import { scan } from '../../../platform/scan'
import { register } from './texts'
import { toggled } from './toggled'
import type { FormProps } from './useRegistration'

const readNumber = async (onNumber: (number: string) => void) => {
  const text = await scan()
  if (text === undefined) return
  const number = plainNumber(text)
  if (isPlatformNumber(number)) onNumber(number)
  else say(register.guardianNoCode)
}

/** Who answers for somebody under age, and that they agree: filled in by the two together. */
export const GuardianFields = ({ form, change, errors }: FormProps) => (
  <Section title={register.guardian}>
    <Card>
      <View className="stack">
        <View className="note">{register.guardianLead}</View>
        <Field
          label={register.guardianNumber}
          placeholder={register.guardianNumberHint}
          kind="number"
          note={register.guardianWhere}
          value={form.guardianNumber}
          maxLength={14}
          error={errors.guardianNumber}
          onChange={guardianNumber => change({ guardianNumber })}
        />
        <Button kind="line" onTap={() => void readNumber(guardianNumber => change({ guardianNumber }))}>
          {register.guardianScan}
        </Button>
        <FieldFrame label={register.guardianAgrees} error={errors.guardianConsent}>
          <Tick
            on={form.consents.includes('guardian')}
            onChange={() => change({ consents: toggled(form.consents, 'guardian') })}
          >
            {register.guardianConsent}
          </Tick>
        </FieldFrame>
      </View>
    </Card>
  </Section>
)
