import { later } from '../../../functions/domain/day'
import type { Offer } from '../../../functions/domain/mall/offer/offer'
import { type Life, opened, spent } from './lives'
import type { Handing, Redeeming } from './mall/redemption'
import { awake } from './shanghaiTime'

/** Points that persona `volunteer` has to spend. */
export const heroBalance = 286
const leastOpening = 6
const day = 24 * 60

/** Two vouchers to show at a counter, the first one at persona `merchant`'s. */
const held = [
  { title: '毛巾一条', days: 3 },
  { title: '理发一次', days: 6 },
]

type Heroic = Redeeming & { life: Life; offers: readonly Offer[] }

const offerNamed = ({ offers }: Heroic, title: string): Offer => {
  const offer = offers.find(candidate => candidate.title === title)
  if (!offer) throw new Error(`nobody offers ${title}`)
  return offer
}

const enough = ({ account }: Life, { points }: Offer) => account.balance >= points

const spentOn = (heroic: Heroic, offer: Offer, days: number, handing: Handing) => ({
  ...heroic,
  life: enough(heroic.life, offer)
    ? spent(heroic, offer, awake(later(heroic.now, -days * day)), handing)
    : heroic.life,
})

/** So much was redeemed in the past weeks that what is left and what came from before make the balance. */
const spentDown = (heroic: Heroic, days: number): Heroic => {
  const over = heroic.life.account.balance - heroBalance + leastOpening
  if (over <= 0) return heroic
  const offer = heroic.stock.dearest(Math.max(over, 20))
  if (!offer) throw new Error('nothing is left to redeem')
  return spentDown(spentOn(heroic, offer, days, { after: 200 }), days + 2)
}

/** Persona `volunteer`: the life lived, two open vouchers, and a known number of points. */
export const heroLife = (heroic: Heroic): Life => {
  const holding = held.reduce(
    (before, { title, days }) => spentOn(before, offerNamed(before, title), days, 'kept'),
    heroic,
  )
  const { life } = spentDown(holding, 21)
  return opened(life, heroBalance - life.account.balance)
}
