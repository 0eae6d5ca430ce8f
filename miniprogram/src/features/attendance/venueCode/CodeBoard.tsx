import { View } from '@tarojs/components'
import type { Direction } from '../../../../../functions/contracts/attendance'
import { slotSeconds } from '../../../../../functions/contracts/venueCode'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ProgressBar } from '../../../components/ProgressBar'
import { QrCode } from '../../../components/QrCode'
import { dayTime } from '../../../lib/format'
import { serverNow } from '../../../lib/serverClock'
import { common } from '../../../lib/texts/common'
import { CopyCode } from '../../../platform/CopyCode'
import { venueCode } from './texts'
import './CodeBoard.scss'
import { type ShownCode, useVenueCode } from './useVenueCode'

/** `quiet`: without its hint, where something else has to be read. */
type Props = { sessionId: string; direction: Direction; quiet: boolean }
type Code = Extract<ShownCode, { kind: 'code' }>

const Drawn = ({ code, direction, quiet }: Omit<Props, 'sessionId'> & { code: Code }) => (
  <View className="board">
    {quiet ? null : <View className="note board__hint">{venueCode.hint[direction]}</View>}
    <View className="board__paper">
      <QrCode text={code.text} label={venueCode.label[direction]} />
    </View>
    <ProgressBar tone="gold" part={code.secondsLeft / slotSeconds} label={venueCode.label[direction]} />
    <View className="board__next">
      {code.opensAt
        ? venueCode.notOpen(dayTime(code.opensAt, serverNow()))
        : venueCode.next(code.secondsLeft)}
    </View>
    <CopyCode text={code.text} />
  </View>
)

/** The code that volunteers scan, as large as the screen lets it be. */
export const CodeBoard = ({ sessionId, direction, quiet }: Props) => {
  const code = useVenueCode(sessionId, direction)
  if (code.kind === 'code') return <Drawn code={code} direction={direction} quiet={quiet} />
  if (code.kind === 'fetching') return <Empty icon="scan" title={common.loading} />
  if (code.kind === 'over') return <Empty icon="clock" title={venueCode.over[direction]} />
  return (
    <Empty icon="warn" title={code.message ?? venueCode.none}>
      <Button kind="soft" small onTap={code.retry}>
        {common.retry}
      </Button>
    </Empty>
  )
}
