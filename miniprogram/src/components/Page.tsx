import { View } from '@tarojs/components'
import { getCurrentPages } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useCare } from '../lib/care'
import { common } from '../lib/texts/common'
import { titleRow } from '../platform/layout'
import { back } from '../platform/navigate'
import { spoken } from '../platform/spoken'
import { Icon } from './Icon'
import './Page.scss'
import { PrivacyGate } from './PrivacyGate'

type Props = {
  /** Stands in the title row. A page that is not a tab gets a way back before it. */
  title: ReactNode
  tab?: boolean
  dark?: boolean
  /** Under the title row a picture may begin at the very top. */
  bare?: boolean
  /** Holds the one filled button within the thumb's reach. */
  foot?: ReactNode
  children: ReactNode
}

const Back = () => (
  <View className="page__back" onClick={back} {...spoken('button', common.back)}>
    <Icon name={getCurrentPages().length > 1 ? 'back' : 'home'} />
  </View>
)

/** The frame of every screen: title row beside WeChat's capsule, 关怀版, safe areas and the fixed foot. */
export const Page = ({ title, tab, dark, bare, foot, children }: Props) => {
  const care = useCare()
  const kinds = [care && 'page--care', dark && 'page--dark', bare && 'page--bare', tab && 'page--tab']
  const row = {
    paddingTop: `${titleRow.top}px`,
    minHeight: `${titleRow.height}px`,
    paddingRight: `${titleRow.right + 16}px`,
  }
  return (
    <View className={['page', ...kinds.filter(Boolean)].join(' ')}>
      <View className="page__bar" style={row}>
        {tab ? null : <Back />}
        <View className="page__title">{title}</View>
      </View>
      <View className="page__body">{children}</View>
      {foot ? <View className="page__foot">{foot}</View> : null}
      <PrivacyGate />
    </View>
  )
}
