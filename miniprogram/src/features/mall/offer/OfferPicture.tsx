import { View } from '@tarojs/components'
import type { OfferOut } from '../../../../../functions/contracts/mall'
import { Icon } from '../../../components/Icon'
import './OfferPicture.scss'

const tones = 6
const toneOf = (id: string) => [...id].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tones

/** A drawn band in colours of the offer's own, where no photograph stands. */
export const OfferPicture = ({ id }: Pick<OfferOut, 'id'>) => (
  <View className={`offer-picture offer-picture--${toneOf(id)}`}>
    <Icon name="gift" size={30} />
  </View>
)
