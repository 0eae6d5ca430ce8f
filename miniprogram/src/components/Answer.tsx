import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import './Answer.scss'
import { Icon, type IconName } from './Icon'

type Props = {
  tone: 'green' | 'gold' | 'red' | 'busy'
  icon?: IconName
  title: string
  text?: string
  children?: ReactNode
}

/** The answer to what a person just did: a sign, a word, a sentence, and under it the proof. */
export const Answer = ({ tone, icon = 'check', title, text, children }: Props) => (
  <View className="answer" {...spoken('alert')}>
    <View className={`answer__sign answer__sign--${tone}`}>
      {tone === 'busy' ? null : <Icon name={icon} size={44} />}
    </View>
    <View className="title">{title}</View>
    {text ? <View className="answer__text">{text}</View> : null}
    {children ? <View className="answer__proof">{children}</View> : null}
  </View>
)
