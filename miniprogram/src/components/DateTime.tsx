import { Picker, View } from '@tarojs/components'
import { dateOf } from '../lib/format'
import { instantOf } from '../lib/moment'
import { now } from '../platform/clock'
import { FieldFrame } from './Field'

type Props = {
  label: string
  mode: 'date' | 'time'
  value: string
  error?: string
  /** First and last day that can be chosen. */
  within?: { start: string; end: string }
  onChange: (value: string) => void
}

/** A day (`2026-11-22`) or a time (`14:00`), on the phone's own wheels. */
export const DateTime = ({ label, mode, value, error, within, onChange }: Props) => (
  <FieldFrame label={label} error={error}>
    <Picker mode={mode} value={value} {...within} onChange={event => onChange(event.detail.value)}>
      <View className="field__input">
        {mode === 'date' ? dateOf(instantOf(value, '00:00'), now()) : value}
      </View>
    </Picker>
  </FieldFrame>
)
