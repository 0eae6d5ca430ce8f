import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import './Choice.scss'

type Props<T extends string> = {
  options: Record<T, string>
  value: T | undefined
  /** `words` stand in a heading, `tabs` carry a stroke, `pills` wrap, `switch` is a pair on dark. */
  kind?: 'words' | 'tabs' | 'pills' | 'switch'
  onChoose: (value: T) => void
}

/** One of a few. */
export const Choice = <T extends string>({ options, value, kind = 'words', onChoose }: Props<T>) => (
  <View className={`choice choice--${kind}`}>
    {(Object.keys(options) as T[]).map(option => (
      <View
        key={option}
        className={`choice__one${option === value ? ' choice__one--on' : ''}`}
        onClick={() => onChoose(option)}
        {...spoken('tab', undefined, option === value)}
      >
        {options[option]}
      </View>
    ))}
  </View>
)
