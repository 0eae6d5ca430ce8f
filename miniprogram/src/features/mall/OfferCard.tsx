import { View } from '@tarojs/components'
import type { OfferOut } from '../../../../functions/contracts/mall'
import { Card } from '../../components/Card'
import { mall } from '../../lib/texts/mall'
import './OfferCard.scss'

/** What points can be spent on, at whose shop, and how many are left. */
export const OfferCard = ({ offer }: { offer: OfferOut }) => (
  <Card>
    <View className="offer__title">{offer.title}</View>
    <View className="note one-line">{offer.merchantName}</View>
    <View className="offer__foot">
      <View className="offer__points">{mall.points(offer.points)}</View>
      <View className="note">{mall.left(offer.left)}</View>
    </View>
  </Card>
)
