import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import './Button.scss'

type Props = {
  /** `fill` is for the one act of a screen; `line` for its neighbour; `quiet` for undoing; `soft` on dark;
   * `invert` on red; `text` is a small act beside what it concerns. */
  kind?: 'fill' | 'line' | 'quiet' | 'soft' | 'invert' | 'text'
  small?: boolean
  busy?: boolean
  disabled?: boolean
  label?: string
  onTap: () => void
  children: ReactNode
}

/** Answers at once: while `busy` it shows that it works and takes no second tap. */
export const Button = ({ kind = 'fill', small, busy, disabled, label, onTap, children }: Props) => {
  const still = busy || disabled
  const kinds = [
    `button--${kind}`,
    small && 'button--small',
    busy && 'button--busy',
    disabled && 'button--off',
  ]
  return (
    <View
      className={['button', ...kinds.filter(Boolean)].join(' ')}
      hoverClass={still ? 'none' : 'pressed'}
      onClick={still ? undefined : onTap}
      {...spoken('button', label)}
    >
      {children}
    </View>
  )
}
