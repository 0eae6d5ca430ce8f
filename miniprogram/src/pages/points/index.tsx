import { View } from '@tarojs/components'
import { Empty } from '../../components/Empty'
import { ListStates } from '../../components/ListStates'
import { Page } from '../../components/Page'
import { Balance } from '../../features/mall/Balance'
import { OfferCard } from '../../features/mall/OfferCard'
import { useListing } from '../../lib/query'
import { useMore, useRefresh } from '../../lib/refresh'
import { mall } from '../../lib/texts/mall'

export default function Points() {
  const list = useListing('listOffers', {}, page => page.offers)
  const account = list.first?.account
  useRefresh(list.refetch)
  useMore(list.more)
  return (
    <Page tab title={mall.tab}>
      {account ? <Balance account={account} /> : null}
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={<Empty icon="gift" title={mall.none} text={mall.noneHint} />}
      >
        <View className="offers">
          {list.items?.map(offer => (
            <OfferCard key={offer.id} offer={offer} />
          ))}
        </View>
      </ListStates>
    </Page>
  )
}
