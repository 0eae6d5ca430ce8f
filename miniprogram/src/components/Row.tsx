import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import { Icon } from './Icon'
import './Row.scss'

type Props = {
  label: ReactNode
  /** A second line under the label. */
  note?: ReactNode
  value?: ReactNode
  /** The value is what matters, the label only names it. */
  strong?: boolean
  /** The label is what matters. */
  heavy?: boolean
  onTap?: () => void
}

/** A line of a card; one that leads somewhere shows a chevron. Rows draw the line between themselves. */
export const Row = ({ label, note, value, strong, heavy, onTap }: Props) => (
  <View
    className={`row${strong ? ' row--strong' : ''}${heavy ? ' row--heavy' : ''}`}
    {...(onTap ? { onClick: onTap, hoverClass: 'pressed', ...spoken('button') } : {})}
  >
    <View className="row__label">
      <View className="row__name">{label}</View>
      {note ? <View className="row__note">{note}</View> : null}
    </View>
    {value === undefined ? null : <View className="row__value">{value}</View>}
    {onTap ? <Icon name="right" size={16} /> : null}
  </View>
)
