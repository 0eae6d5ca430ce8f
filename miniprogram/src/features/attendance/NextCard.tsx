import { View } from '@tarojs/components'
import type { Attendance } from '../../../../functions/contracts/attendance'
import { Card } from '../../components/Card'
import { useCare } from '../../lib/care'
import { span, spokenTime, untilStart } from '../../lib/format'
import { now } from '../../platform/clock'
import { next } from './texts'
import './NextCard.scss'
import { NextActs } from './NextActs'
import { useHeldOf } from './scan/useHeldOf'

type Props = { attendance: Attendance; inside: boolean }

/** Whoever is there needs no telling how long it is until the beginning. */
const whenLine = ({ startAt, endAt }: Attendance, inside: boolean) => {
  const until = inside ? '' : untilStart(startAt, endAt, now())
  return `${span(startAt, endAt, now())}${until ? ` · ${until}` : ''}`
}

/** The next thing to do: first and largest on the first tab. */
export const NextCard = ({ attendance, inside }: Props) => {
  const care = useCare()
  const held = useHeldOf(attendance, inside)
  const state = inside ? next.inside : next.signedUp
  return (
    <Card kind="red">
      <View className="next__when">
        <View>{care ? spokenTime(attendance.startAt, now()) : whenLine(attendance, inside)}</View>
        <View className="next__state">{held ? next.held : state}</View>
      </View>
      <View className="next__title">{attendance.title}</View>
      <View className="next__where">{attendance.venueName}</View>
      <NextActs attendance={attendance} inside={inside} held={held} />
    </Card>
  )
}
