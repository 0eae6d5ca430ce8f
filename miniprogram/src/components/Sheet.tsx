import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { common } from '../lib/texts/common'
import { spoken } from '../platform/spoken'
import { Icon } from './Icon'
import './Sheet.scss'

type Props = { title: string; open: boolean; onClose: () => void; children: ReactNode }

/** Rises from below over the page; a tap beside it closes it. */
export const Sheet = ({ title, open, onClose, children }: Props) =>
  open ? (
    <View className="sheet">
      <View className="sheet__veil" onClick={onClose} />
      <View className="sheet__paper" {...spoken('dialog', title)}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <View className="sheet__close" onClick={onClose} {...spoken('button', common.close)}>
            <Icon name="close" size={20} />
          </View>
        </View>
        {children}
      </View>
    </View>
  ) : null
