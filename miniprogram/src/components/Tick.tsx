import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import { Icon } from './Icon'
import './Tick.scss'

type Props = { on: boolean; onChange: (on: boolean) => void; children: ReactNode }

/** Something a person agrees to or picks by a tick; the whole line can be tapped. */
export const Tick = ({ on, onChange, children }: Props) => (
  <View
    className={`tick${on ? ' tick--on' : ''}`}
    onClick={() => onChange(!on)}
    {...spoken('checkbox', undefined, on)}
  >
    <View className="tick__box">{on ? <Icon name="check" size={16} /> : null}</View>
    <View className="tick__text">{children}</View>
  </View>
)
