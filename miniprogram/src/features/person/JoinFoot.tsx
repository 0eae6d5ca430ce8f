import { Button } from '../../components/Button'
import { useSignIn } from '../../lib/useSignIn'
import { go } from '../../platform/navigate'
import { person as texts } from './texts'

/** Where an act needs somebody who is logged in. */
export const LoginFoot = ({ text }: { text: string }) => {
  const { busy, signIn } = useSignIn()
  return (
    <Button busy={busy} onTap={signIn}>
      {text}
    </Button>
  )
}

/** Where an act needs a registered volunteer. */
export const RegisterFoot = () => (
  <Button onTap={() => go('volunteer/register')}>{texts.registerToSignUp}</Button>
)
