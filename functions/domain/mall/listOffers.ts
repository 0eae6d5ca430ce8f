import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { AccountOut } from '../../contracts/ledger'
import type { OfferOut } from '../../contracts/mall'
import type { listOffersInput } from '../../contracts/mall.input'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { accountOut } from '../ledger/account/accountOut'
import { readPage } from '../page'
import { type Offer, toOfferOut } from './offer/offer'

type ListDeps = Pick<Deps, 'now' | 'keys' | 'ledger' | 'mall'>

const pageSize = 20
const scope = { endpoint: 'listOffers' }

/** Half a read unit an offer, however many counters its stock has: what is left is always what is left. */
const outOf = async (deps: ListDeps, offer: Offer): Promise<OfferOut> =>
  toOfferOut(offer, await deps.mall.taken(offer.id))

const accountOf = async (deps: ListDeps, actor: Actor | undefined) => {
  const account = actor && (await deps.ledger.account(actor.personId))
  return account && accountOut(account, deps.now())
}

const pageOf = async (deps: ListDeps, cursor: string | undefined): Promise<Page<'offers', OfferOut>> => {
  const asked = { scope, cursor, limit: pageSize }
  const { items, next } = await readPage(deps.keys.cursor, asked, deps.mall.offers)
  return { offers: await Promise.all(items.map(offer => outOf(deps, offer))), ...next }
}

/** What points can be redeemed for, and for a person who is logged in what there is to spend. */
export const listOffers = async (
  deps: ListDeps,
  actor: Actor | undefined,
  input: z.output<typeof listOffersInput>,
): Promise<Page<'offers', OfferOut> & { account?: AccountOut }> => {
  const [page, account] = await Promise.all([pageOf(deps, input.cursor), accountOf(deps, actor)])
  return { ...page, account }
}
