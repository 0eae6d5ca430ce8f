import { Picker, View } from '@tarojs/components'
import { dateOf } from '../lib/format'
import { instantOf } from '../lib/moment'
import { now } from '../platform/clock'
import { FieldFrame } from './Field'

type Props = {
  label: string
  mode: 'date' | 'time'
  /** Empty while none is chosen. */
  value: string
  placeholder?: string
  error?: string
  /** First and last day that can be chosen. */
  within?: { start: string; end: string }
  onChange: (value: string) => void
}

/** As everywhere else: `9:00`, where the wheels want `09:00`. */
const shown = (mode: Props['mode'], value: string) =>
  mode === 'date' && value ? dateOf(instantOf(value, '00:00'), now()) : value.replace(/^0(?=\d)/, '')

/** A day (`2026-11-22`) or a time (`14:00`), on the phone's own wheels. */
export const DateTime = ({ label, mode, value, placeholder, error, within, onChange }: Props) => (
  <FieldFrame label={label} error={error}>
    <Picker mode={mode} value={value} {...within} onChange={event => onChange(event.detail.value)}>
      <View className={`field__input${value ? '' : ' field__input--empty'}`}>
        {shown(mode, value) || placeholder}
      </View>
    </Picker>
  </FieldFrame>
)
