import { View } from '@tarojs/components'
import type { Category } from '../../../functions/contracts/activity'
import './Scenery.scss'

type Props = { category: Category; shape: 'thumb' | 'cover' | 'banner' }

/** A drawn landscape in the colours of a category, where no photograph stands. */
export const Scenery = ({ category, shape }: Props) => (
  <View className={`scenery scenery--${shape} scenery--${category}`} />
)
