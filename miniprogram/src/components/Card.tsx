import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import './Card.scss'

type Props = {
  kind?: 'plain' | 'red' | 'green' | 'flush'
  label?: string
  onTap?: () => void
  children: ReactNode
}

/** A sheet of white paper. `red` is the next thing to do, `flush` lets a picture reach its edges. */
export const Card = ({ kind = 'plain', label, onTap, children }: Props) => (
  <View
    className={`card card--${kind}`}
    {...(onTap ? { onClick: onTap, hoverClass: 'pressed', ...spoken('button', label) } : {})}
  >
    {children}
  </View>
)
