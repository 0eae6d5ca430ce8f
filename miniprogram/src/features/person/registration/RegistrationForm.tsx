import { View } from '@tarojs/components'
import { personName } from '../../../../../functions/contracts/limits'
import type { ConsentPurpose, Skill } from '../../../../../functions/contracts/person'
import { Field, FieldFrame } from '../../../components/Field'
import { Notice } from '../../../components/Notice'
import { Picker } from '../../../components/Picker'
import { Pills } from '../../../components/Pills'
import { Tick } from '../../../components/Tick'
import { say } from '../../../platform/notice'
import { PhoneNumber } from '../../../platform/PhoneNumber'
import { useSites } from '../../place/useSites'
import { GuardianFields } from './GuardianFields'
import { consentTexts, register, skillNames } from './texts'
import { toggled } from './toggled'
import type { FormProps } from './useRegistration'

type Props = FormProps & { guarded: boolean }

const Who = ({ form, change, errors }: FormProps) => (
  <>
    <Field
      label={register.name}
      placeholder={register.nameHint}
      value={form.name}
      maxLength={personName.most}
      error={errors.name}
      onChange={name => change({ name })}
    />
    <Field
      label={register.idNumber}
      placeholder={register.idNumberHint}
      kind="idcard"
      value={form.idNumber}
      maxLength={18}
      error={errors.idNumber}
      onChange={idNumber => change({ idNumber })}
    />
    <FieldFrame label={register.phone} error={errors.phoneCode}>
      <PhoneNumber
        label={form.phoneCode ? register.phoneDone : register.phoneGet}
        onCode={phoneCode => change({ phoneCode, phoneWrong: false })}
        onWrong={() => change({ phoneCode: '', phoneWrong: true })}
        onRefused={() => say(register.phoneAgain)}
      />
    </FieldFrame>
  </>
)

const Where = ({ form, change, errors }: FormProps) => {
  const { institutes, stations, error } = useSites(form.instituteId)
  return (
    <>
      <Picker
        label={register.institute}
        placeholder={register.choose}
        options={institutes}
        value={form.instituteId}
        error={error?.message}
        onChoose={instituteId => change({ instituteId, siteId: undefined })}
      />
      <Picker
        label={register.station}
        placeholder={register.choose}
        options={stations}
        value={form.siteId}
        error={errors.siteId}
        onChoose={siteId => change({ siteId })}
      />
    </>
  )
}

const Skills = ({ form, change }: FormProps) => (
  <FieldFrame label={register.skills}>
    <Pills<Skill>
      options={skillNames}
      chosen={form.skills}
      onToggle={skill => change({ skills: toggled(form.skills, skill) })}
    />
  </FieldFrame>
)

const Consents = ({ form, change, errors }: FormProps) => (
  <FieldFrame label={register.consents} error={errors.consents}>
    {(Object.entries(consentTexts) as [ConsentPurpose, string][]).map(([purpose, text]) => (
      <Tick
        key={purpose}
        on={form.consents.includes(purpose)}
        onChange={() => change({ consents: toggled(form.consents, purpose) })}
      >
        {text}
      </Tick>
    ))}
  </FieldFrame>
)

/** Everything that is asked of a volunteer once, and why. */
export const RegistrationForm = ({ guarded, ...props }: Props) => (
  <View className="stack">
    <View className="note">{register.lead}</View>
    <Who {...props} />
    {guarded ? <GuardianFields {...props} /> : null}
    <Where {...props} />
    <Skills {...props} />
    <Consents {...props} />
    {guarded ? null : <Notice tone="blue">{register.minor}</Notice>}
  </View>
)
