import { Answer } from '../../../components/Answer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { CheckedInAnswer, CheckedOutAnswer } from '../../../features/attendance/CheckAnswer'
import { type Direction, type Outcome, useCheck } from '../../../features/attendance/useCheck'
import { check } from '../../../lib/texts/attendance'
import { common } from '../../../lib/texts/common'
import { back } from '../../../platform/navigate'
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

export default function Check() {
  const { direction: asked, code = '' } = useParams()
  const direction = asked === 'out' ? 'out' : 'in'
  const { outcome, again } = useCheck(direction, code)
  const foot =
    outcome.kind === 'refused' ? (
      <Button onTap={again}>{check.again}</Button>
    ) : (
      <Button onTap={back}>{common.known}</Button>
    )
  return (
    <Page title={check[direction]} foot={outcome.kind === 'working' ? null : foot}>
      <Body outcome={outcome} direction={direction} />
    </Page>
  )
}
