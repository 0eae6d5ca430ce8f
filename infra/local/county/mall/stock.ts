import { leftOf, type Offer, shardFor } from '../../../../functions/domain/mall/offer/offer'
import type { Random } from '../random'

/** What is gone of every offer while people redeem. */
export type Stock = {
  /** One of the offers within reach that still has some; what is scarce is asked for more often. */
  choose(random: Random, points: number): Offer | undefined
  /** The one within reach that costs most. */
  dearest(points: number): Offer | undefined
  /** Takes one for a voucher and says from which shard. */
  take(offer: Offer, voucherId: string): number
  /** What each shard gave away, by offer. */
  taken: ReadonlyMap<string, number[]>
}

const scarce = 10
const scarceFirst = 0.15

export const stockOf = (offers: readonly Offer[]): Stock => {
  const taken = new Map(offers.map(offer => [offer.id, Array.from({ length: offer.shards }, () => 0)]))
  const takenOf = ({ id }: Offer) => taken.get(id) ?? []
  const withinReach = (points: number) =>
    offers.filter(offer => offer.points <= points && leftOf(offer, takenOf(offer)) > 0)
  return {
    taken,
    dearest: points => withinReach(points).sort((a, b) => b.points - a.points)[0],
    choose: (random, points) => {
      const within = withinReach(points)
      const rare = within.filter(({ stock }) => stock < scarce)
      const wanted = rare.length > 0 && random.chance(scarceFirst) ? rare : within
      return wanted.length > 0 ? random.pick(wanted) : undefined
    },
    take: (offer, voucherId) => {
      const shard = shardFor(offer, takenOf(offer), voucherId)
      if (shard === undefined) throw new Error(`${offer.title} is sold out`)
      const counts = takenOf(offer)
      counts[shard] = (counts[shard] ?? 0) + 1
      return shard
    },
  }
}
