import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './Empty.scss'

type Props = { icon?: IconName; title: string; text?: string; children?: ReactNode }

/** Where there is nothing to show: why, and what to do instead. */
export const Empty = ({ icon = 'leaf', title, text, children }: Props) => (
  <View className="empty">
    <View className="empty__icon">
      <Icon name={icon} size={30} />
    </View>
    <View className="empty__title">{title}</View>
    {text ? <View className="empty__text">{text}</View> : null}
    {children ? <View className="empty__act">{children}</View> : null}
  </View>
)
