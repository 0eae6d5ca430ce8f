import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '../platform/spoken'
import { qrPicture } from './qrPicture'
import './QrCode.scss'

type Props = { text: string; label: string; size?: number }

/** A code as one node: a picture drawn from its squares, sharp at any size. */
export const QrCode = ({ text, label, size }: Props) => {
  const picture = useMemo(() => qrPicture(text), [text])
  const side = size ? { width: `${size}px`, height: `${size}px`, padding: 0 } : {}
  return (
    <View className="qr" style={side}>
      <View
        className="qr__squares"
        style={{ backgroundImage: `url("${picture}")` }}
        {...spoken('img', label)}
      />
    </View>
  )
}
