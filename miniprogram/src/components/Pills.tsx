import { View } from '@tarojs/components'
import { spoken } from '../platform/spoken'
import './Choice.scss'

type Props<T extends string> = {
  options: Record<T, string>
  chosen: readonly T[]
  onToggle: (option: T) => void
}

/** Any number of a few. */
export const Pills = <T extends string>({ options, chosen, onToggle }: Props<T>) => (
  <View className="choice choice--pills">
    {(Object.keys(options) as T[]).map(option => (
      <View
        key={option}
        className={`choice__one${chosen.includes(option) ? ' choice__one--on' : ''}`}
        onClick={() => onToggle(option)}
        {...spoken('checkbox', undefined, chosen.includes(option))}
      >
        {options[option]}
      </View>
    ))}
  </View>
)
