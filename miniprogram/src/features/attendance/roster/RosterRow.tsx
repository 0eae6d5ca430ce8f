import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterLine } from '../../../../../functions/contracts/attendance'
import { Tag } from '../../../components/Tag'
import { clockTime, hours } from '../../../lib/format'
import { records } from '../texts'
import { roster as texts } from './texts'
import './RosterRow.scss'

const times = ({ checkedInAt, checkedOutAt, state }: RosterLine) => {
  const came = checkedInAt ? texts.came(clockTime(checkedInAt)) : ''
  if (checkedOutAt) return `${came}　${texts.left(clockTime(checkedOutAt))}`
  return state === 'inside' ? `${came}　${texts.stillIn}` : came
}

const Marks = ({ line }: { line: RosterLine }) => (
  <View className="line">
    {line.proof === 'place' ? <Tag tone="green">{texts.place}</Tag> : null}
    {line.walkIn ? <Tag tone="blue">{texts.walkIn}</Tag> : null}
    {line.offline ? <Tag tone="gold">{texts.offline}</Tag> : null}
  </View>
)

type RowProps = { line: RosterLine; remark?: string; action?: ReactNode }

/** One person of a roster: who, when they came and left, and what speaks for it. */
export const RosterRow = ({ line, remark, action }: RowProps) => (
  <View className="roster-row">
    <View className="roster-row__who">
      <View className="roster-row__name">{line.name}</View>
      <View className="note">{times(line) || line.number}</View>
      {remark ? <View className="note">{remark}</View> : null}
      <Marks line={line} />
    </View>
    {line.minutes > 0 ? (
      <View className="roster-row__hours">{records.hours(hours(line.minutes))}</View>
    ) : null}
    {action}
  </View>
)
