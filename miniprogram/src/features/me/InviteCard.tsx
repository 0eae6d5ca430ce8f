import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { common } from '../../lib/texts/common'
import { useSignIn } from '../../lib/useSignIn'
import { go, goTab } from '../../platform/navigate'
import { activity } from '../activity/texts'
import { home } from './texts'
import './InviteCard.scss'

type Props = { title: string; text: string; act: string; busy?: boolean; onTap: () => void }

const Invite = ({ title, text, act, busy, onTap }: Props) => (
  <Card kind="red">
    <View className="invite__title">{title}</View>
    <View className="invite__text">{text}</View>
    <Button kind="invert" busy={busy} onTap={onTap}>
      {act}
    </Button>
  </Card>
)

/** For whoever is not logged in. */
export const LoginInvite = () => {
  const { busy, signIn } = useSignIn()
  return (
    <Invite title={home.loginTitle} text={home.loginText} act={common.login} busy={busy} onTap={signIn} />
  )
}

/** For a person who is not a volunteer yet. */
export const RegisterInvite = () => (
  <Invite
    title={home.registerTitle}
    text={home.registerText}
    act={home.register}
    onTap={() => go('volunteer/register')}
  />
)

/** For a volunteer with nothing ahead. */
export const FindInvite = () => (
  <Invite
    title={home.noneTitle}
    text={home.noneText}
    act={activity.seeActivities}
    onTap={() => goTab('activities')}
  />
)
