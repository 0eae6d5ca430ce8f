import { dueEntity, merchantEntity, offerEntity, stockEntity } from '../../../../../functions/data/mall/item'
import type { County } from '../../county'
import { merchants, offers } from '../../mall/mall'
import { inTable, type TableItem } from './tableItem'

const stockItems = ({ stock }: County) =>
  [...stock.taken].flatMap(([offerId, counts]) =>
    counts.flatMap((taken, shard) => (taken > 0 ? [stockEntity.toItem({ offerId, shard, taken })] : [])),
  )

/** The list of vouchers that will end, which the stream writes for those that people redeem. */
const dueItems = ({ lives }: County, now: Date) =>
  lives
    .flatMap(({ vouchers }) => vouchers)
    .filter(({ expiresAt }) => new Date(expiresAt) > now)
    .map(({ id: voucherId, personId, expiresAt }) => dueEntity.toItem({ personId, voucherId, expiresAt }))

/** Merchants, what they give, and what is gone of it. */
export const mallItems = (county: County, now: Date): TableItem[] =>
  [
    ...merchants.map(merchantEntity.toItem),
    ...offers.map(offerEntity.toItem),
    ...stockItems(county),
    ...dueItems(county, now),
  ].map(inTable('mall'))
