import { View } from '@tarojs/components'
import type { Direction } from '../../../../../functions/contracts/attendance'
import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { CheckAnswer } from '../../../features/attendance/scan/CheckAnswer'
import { scanToCheck } from '../../../features/attendance/scan/scanToCheck'
import { check } from '../../../features/attendance/scan/texts'
import { type Outcome, useCheck } from '../../../features/attendance/scan/useCheck'
import { LocationQuestion } from '../../../features/person/location/LocationQuestion'
import { show } from '../../../features/show/texts'
import { useShowOn } from '../../../features/show/useShowOn'
import { common } from '../../../lib/texts/common'
import { back, replace } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'

type AnswerProps = { outcome: Outcome; direction: Direction }

const Body = ({ outcome, direction }: AnswerProps) => {
  switch (outcome.kind) {
    case 'working':
      return <Answer tone="busy" title={check.working[direction]} text={check.workingHint} />
    case 'held':
      return (
        <Answer
          tone="gold"
          icon="clock"
          title={check.held[direction]}
          text={check.heldTexts[outcome.waits]}
        />
      )
    case 'refused':
      return <Answer tone="red" icon="warn" title={check.refused[direction]} text={outcome.message} />
    case 'done':
      return <CheckAnswer attendance={outcome.attendance} />
  }
}

/** Who served today may tell of it; nobody has to. */
const Tell = ({ attendanceId }: { attendanceId: string }) =>
  useShowOn() ? (
    <Button kind="line" onTap={() => replace('volunteer/compose', { attendanceId })}>
      {show.write}
    </Button>
  ) : null

const Foot = ({ outcome, direction }: AnswerProps) => {
  if (outcome.kind === 'refused')
    return <Button onTap={() => void scanToCheck(direction, 'answer')}>{check.again}</Button>
  const served =
    outcome.kind === 'done' && outcome.attendance.checkedOutAt && outcome.attendance.kind === 'serve'
  return (
    <View className="stack">
      <Button onTap={back}>{common.known}</Button>
      {served ? <Tell attendanceId={outcome.attendance.id} /> : null}
    </View>
  )
}

type CheckProps = { direction: Direction; code: string }

const Checked = ({ direction, code }: CheckProps) => {
  const answer = { outcome: useCheck(direction, code), direction } as const
  return (
    <Page title={check[direction]} foot={answer.outcome.kind === 'working' ? null : <Foot {...answer} />}>
      <Body {...answer} />
      <LocationQuestion />
    </Page>
  )
}

/** An address that was cut short or typed. */
const WithoutCode = ({ direction }: Pick<CheckProps, 'direction'>) => (
  <Page
    title={check[direction]}
    foot={<Button onTap={() => void scanToCheck(direction, 'answer')}>{check.scan[direction]}</Button>}
  >
    <Answer tone="gold" icon="scan" title={check.none[direction]} text={check.noneText} />
    <LocationQuestion />
  </Page>
)

export default function Check() {
  const { direction: asked, code } = useParams()
  const direction = asked === 'out' ? 'out' : 'in'
  return code ? <Checked direction={direction} code={code} /> : <WithoutCode direction={direction} />
}
