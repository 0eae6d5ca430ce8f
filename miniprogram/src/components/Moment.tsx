import { Picker, View } from '@tarojs/components'
import './Moment.scss'

type Props = { date: string; time: string; onDate: (date: string) => void; onTime: (time: string) => void }

/** A day (`2026-11-22`) and a time of it (`14:00`), on the phone's own wheels. */
export const Moment = ({ date, time, onDate, onTime }: Props) => (
  <View className="moment">
    <Picker mode="date" value={date} onChange={event => onDate(event.detail.value)}>
      <View className="field__input">{date}</View>
    </Picker>
    <Picker mode="time" value={time} onChange={event => onTime(event.detail.value)}>
      <View className="field__input">{time}</View>
    </Picker>
  </View>
)
