import { View } from '@tarojs/components'
import './Avatar.scss'

const tones = 5
const toneOf = (name: string) => [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tones

/** A person by the first sign of the name they chose; no photograph is asked for. */
export const Avatar = ({ name, big }: { name: string; big?: boolean }) => (
  <View className={`avatar avatar--${toneOf(name)}${big ? ' avatar--big' : ''}`}>{[...name][0] ?? ''}</View>
)
