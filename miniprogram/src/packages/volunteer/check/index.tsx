import { View } from '@tarojs/components'
import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { CheckedInAnswer, CheckedOutAnswer } from '../../../features/attendance/CheckAnswer'
import { type Direction, type Outcome, useCheck } from '../../../features/attendance/useCheck'
import { useShowOn } from '../../../features/show/useShowOn'
import { check } from '../../../lib/texts/attendance'
import { common } from '../../../lib/texts/common'
import { show } from '../../../lib/texts/show'
import { back, replace } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'

const Body = ({ outcome, direction }: { outcome: Outcome; direction: Direction }) => {
  switch (outcome.kind) {
    case 'working':
      return <Answer tone="busy" title={check.working[direction]} text={check.workingHint} />
    case 'held':
      return <Answer tone="gold" icon="clock" title={check.held[direction]} text={check.heldText} />
    case 'refused':
      return <Answer tone="red" icon="warn" title={check.refused[direction]} text={outcome.message} />
    case 'done':
      return direction === 'in' ? (
        <CheckedInAnswer attendance={outcome.attendance} />
      ) : (
        <CheckedOutAnswer attendance={outcome.attendance} />
      )
  }
}

/** Who served today may tell of it; nobody has to. */
const Tell = ({ attendanceId }: { attendanceId: string }) =>
  useShowOn() ? (
    <Button kind="line" onTap={() => replace('volunteer/compose', { attendanceId })}>
      {show.write}
    </Button>
  ) : null

const Foot = ({ outcome, again }: ReturnType<typeof useCheck>) => {
  if (outcome.kind === 'refused') return <Button onTap={again}>{check.again}</Button>
  const served =
    outcome.kind === 'done' && outcome.attendance.checkedOutAt && outcome.attendance.kind === 'serve'
  return (
    <View className="stack">
      <Button onTap={back}>{common.known}</Button>
      {served ? <Tell attendanceId={outcome.attendance.id} /> : null}
    </View>
  )
}

export default function Check() {
  const { direction: asked, code = '' } = useParams()
  const direction = asked === 'out' ? 'out' : 'in'
  const checking = useCheck(direction, code)
  return (
    <Page title={check[direction]} foot={checking.outcome.kind === 'working' ? null : <Foot {...checking} />}>
      <Body outcome={checking.outcome} direction={direction} />
    </Page>
  )
}
