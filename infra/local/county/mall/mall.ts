import { type Merchant, type Offer, shardsFor } from '../../../../functions/domain/mall/offer/offer'
import { numberedId } from '../ids'
import { type MerchantText, merchantTexts } from './merchantTexts'

export const merchants: readonly Merchant[] = merchantTexts.map(({ name, address }, number) => ({
  id: numberedId('mer', number),
  name,
  address,
}))

type Unnumbered = Omit<Offer, 'id'>

const offersOf = ({ name, offers }: MerchantText, number: number): Unnumbered[] =>
  offers.map(([title, points, stock, description]) => ({
    merchantId: numberedId('mer', number),
    merchantName: name,
    ...{ title, description, points, stock },
    state: 'open',
    shards: shardsFor(stock),
  }))

export const offers: readonly Offer[] = merchantTexts
  .flatMap(offersOf)
  .map((offer, number) => ({ ...offer, id: numberedId('off', number) }))
