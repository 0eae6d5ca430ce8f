import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import './Notice.scss'

type Props = { tone?: 'red' | 'green' | 'blue' | 'gold'; children: ReactNode }

/** A sentence that stays: why something was refused, or what to know before going on. */
export const Notice = ({ tone = 'red', children }: Props) => (
  <View className={`notice notice--${tone}`} {...spoken('alert')}>
    {children}
  </View>
)
