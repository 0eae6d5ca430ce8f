import { View } from '@tarojs/components'
import type { OfferOut } from '../../../../../functions/contracts/mall'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { mall } from '../texts'
import { OfferPicture } from './OfferPicture'
import './OfferCard.scss'

type Props = { offer: OfferOut; onTap: () => void }

/** What points can be spent on, at whose shop, and how many are left. */
export const OfferCard = ({ offer, onTap }: Props) => (
  <Card kind="flush" onTap={onTap}>
    <OfferPicture id={offer.id} />
    <View className="offer">
      <View className="offer__title">{offer.title}</View>
      <View className="note one-line">{offer.merchantName}</View>
      <View className="offer__foot figures">
        <View className="offer__points">{mall.points(offer.points)}</View>
        {offer.left > 0 ? (
          <View className="note">{mall.left(offer.left)}</View>
        ) : (
          <Tag>{mall.left(offer.left)}</Tag>
        )}
      </View>
    </View>
  </Card>
)
