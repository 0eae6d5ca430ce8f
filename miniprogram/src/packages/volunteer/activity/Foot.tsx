import { View } from '@tarojs/components'
import type { ActivityOut, SessionOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { isClosed } from '../../../features/activity/sessionTimes'
import { SavedFoot } from '../../../features/attendance/scan/SavedFoot'
import { scanToCheck } from '../../../features/attendance/scan/scanToCheck'
import { useHeldOf } from '../../../features/attendance/scan/useHeldOf'
import { PlaceFoot } from '../../../features/attendance/signUp/PlaceFoot'
import { SignUpFoot } from '../../../features/attendance/signUp/SignUpFoot'
import { standing as texts } from '../../../features/attendance/signUp/texts'
import { LoginFoot, RegisterFoot } from '../../../features/person/JoinFoot'
import { useSettled } from '../../../lib/login'
import { usePerson } from '../../../lib/session'
import { now } from '../../../platform/clock'

/** What of this session still waits on the phone; a code may also have been scanned without a place. */
const useHeldHere = ({ id: sessionId, startAt, endAt, mine }: SessionOut) => {
  const held = useHeldOf({ sessionId, startAt, endAt }, mine === 'inside')
  return mine === 'signed-up' || mine === 'inside' ? held : undefined
}

type Props = { activity: ActivityOut; session: SessionOut }

const Inside = () => (
  <View className="stack">
    <View className="note">{texts.inside}</View>
    <Button onTap={() => scanToCheck('out')}>{texts.scanOut}</Button>
  </View>
)

const Closing = ({ text }: { text: string }) => <View className="note">{text}</View>

/** The one thing that can be done about a session, by who asks and how far they are with it. */
export const Foot = ({ activity, session }: Props) => {
  const person = usePerson()
  const settled = useSettled()
  const held = useHeldHere(session)
  if (activity.state !== 'published') return <Closing text={texts.unpublished[activity.state]} />
  const over = now() > new Date(session.endAt)
  const scanIn = () => void scanToCheck('in')
  if (held) return <SavedFoot held={held} />
  if (session.mine === 'signed-up' && over) return <Closing text={texts.missed} />
  if (session.mine === 'signed-up') return <PlaceFoot session={session} onScan={scanIn} />
  if (session.mine === 'inside')
    return isClosed(session, now()) ? <Closing text={texts.neverLeft} /> : <Inside />
  if (session.mine === 'waiting') return <Closing text={texts.waiting} />
  if (session.mine === 'confirmed') return <Closing text={texts.confirmed} />
  if (over) return <Closing text={texts.over} />
  if (!person) return settled ? <LoginFoot text={texts.loginToSignUp} /> : null
  if (activity.kind === 'serve' && !person.roles.includes('volunteer')) return <RegisterFoot />
  return <SignUpFoot key={session.id} activity={activity} session={session} onScan={scanIn} />
}
