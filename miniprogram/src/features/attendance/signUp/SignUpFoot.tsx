import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Tick } from '../../../components/Tick'
import { useReached } from '../../../lib/useReached'
import { goTab } from '../../../platform/navigate'
import { say } from '../../../platform/notice'
import { checkInOpensAt } from '../../activity/sessionTimes'
import { activity } from '../../activity/texts'
import { signUp as texts } from './texts'
import './SignUpFoot.scss'
import { useSignUp } from './useSignUp'

type Props = { activity: ActivityOut; session: SessionOut }

const Risk = ({ risk }: { risk: string }) => (
  <View className="risk">
    <View className="risk__name">{activity.risk}</View>
    {risk || activity.noRisk}
  </View>
)

const Full = () => (
  <View className="stack">
    <View className="note">{texts.fullHint}</View>
    <Button kind="line" onTap={() => goTab('activities')}>
      {texts.seeOthers}
    </Button>
  </View>
)

type Scanning = { onScan: () => void }

/** Whoever is there already needs no place in advance where everybody may come. */
const AtDoor = ({ session, onScan }: Scanning & Pick<Props, 'session'>) => {
  const open = useReached(checkInOpensAt(session))
  return session.walkIn === 'open' && open ? (
    <Button kind="quiet" onTap={onScan}>
      {texts.thereScanIn}
    </Button>
  ) : null
}

/** What is to be known before a place is taken, the acknowledgement of it, and the one button. */
export const SignUpFoot = ({ activity, session, onScan }: Props & Scanning) => {
  const [known, setKnown] = useState(false)
  const { signUp, busy, refused } = useSignUp(session.id)
  const serves = activity.kind === 'serve'
  if (session.left <= 0) return <Full />
  const tap = () => (known || !serves ? signUp() : say(texts.acknowledgeFirst))
  return (
    <View className="stack">
      {refused ? <Notice>{refused.message}</Notice> : null}
      {serves ? <Risk risk={activity.risk} /> : null}
      {serves ? (
        <Tick on={known} onChange={setKnown}>
          {texts.acknowledge}
        </Tick>
      ) : null}
      <Button busy={busy} onTap={tap}>
        {serves ? texts.signUp : texts.signUpAttend}
      </Button>
      <AtDoor session={session} onScan={onScan} />
    </View>
  )
}
