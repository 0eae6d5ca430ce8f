import { Picker as NativePicker, View } from '@tarojs/components'
import { useMemo } from 'react'
import { FieldFrame } from './Field'
import { Icon } from './Icon'

type Option = { id: string; name: string }
type Props = {
  label: string
  note?: string
  error?: string
  options: Option[]
  value: string | undefined
  placeholder: string
  onChoose: (id: string) => void
}

/** One of many, on the phone's own wheel. */
export const Picker = ({ label, note, error, options, value, placeholder, onChoose }: Props) => {
  const index = options.findIndex(option => option.id === value)
  // A wheel that is open starts anew where it is given another list, even one of the same names.
  const written = options.map(({ name }) => name).join('\n')
  const names = useMemo(() => (written ? written.split('\n') : []), [written])
  const choose = (at: number) => {
    const option = options[at]
    if (option) onChoose(option.id)
  }
  return (
    <FieldFrame label={label} note={note} error={error}>
      <NativePicker
        mode="selector"
        range={names}
        value={Math.max(0, index)}
        onChange={event => choose(Number(event.detail.value))}
      >
        <View className={`field__input${index < 0 ? ' field__input--empty' : ''}`}>
          {options[index]?.name ?? placeholder}
          <View className="push">
            <Icon name="right" size={16} />
          </View>
        </View>
      </NativePicker>
    </FieldFrame>
  )
}
