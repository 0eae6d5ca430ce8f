import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row } from '../../../components/Row'
import { SendFoot } from '../../../components/SendFoot'
import { activity } from '../../../features/activity/texts'
import { LoginFoot } from '../../../features/person/JoinFoot'
import { RegistrationForm } from '../../../features/person/registration/RegistrationForm'
import { register } from '../../../features/person/registration/texts'
import { useRegistration } from '../../../features/person/registration/useRegistration'
import { usePerson } from '../../../lib/session'
import { goTab } from '../../../platform/navigate'

const Done = ({ number, guarded }: { number: string; guarded: boolean }) => (
  <Page
    title={register.title}
    foot={<Button onTap={() => goTab('activities')}>{activity.seeActivities}</Button>}
  >
    <Answer tone="green" title={register.done} text={register.doneText(number)}>
      <Card>
        <Row label={register.nextSignUp} />
        <Row label={guarded ? register.nextConfirmTogether : register.nextConfirm} />
      </Card>
    </Answer>
  </Page>
)

/** A reload after the form was sent, or an old link. */
const Already = () => (
  <Page
    title={register.title}
    foot={<Button onTap={() => goTab('activities')}>{activity.seeActivities}</Button>}
  >
    <Answer tone="green" title={register.already} text={register.alreadyText} />
  </Page>
)

export default function Register() {
  const person = usePerson()
  const { form, guarded, change, submit, errors, problem, busy, done } = useRegistration()
  if (done) return <Done number={done.number} guarded={guarded} />
  if (person?.roles.includes('volunteer')) return <Already />
  const send = (
    <SendFoot busy={busy} onTap={submit} wrong={errors} refused={problem}>
      {register.submit}
    </SendFoot>
  )
  return (
    <Page title={register.title} foot={person ? send : <LoginFoot text={register.login} />}>
      <RegistrationForm form={form} guarded={guarded} change={change} errors={errors} />
    </Page>
  )
}
