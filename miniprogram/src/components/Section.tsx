import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../platform/spoken'
import './Section.scss'

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** A part of a page under its own heading, with a choice or a figure at its right. */
export const Section = ({ title, aside, children }: Props) => (
  <View className="section">
    <View className="section__head">
      <View className="section__title" {...spoken('heading')}>
        {title}
      </View>
      {aside ? <View className="section__aside">{aside}</View> : null}
    </View>
    <View className="stack">{children}</View>
  </View>
)
