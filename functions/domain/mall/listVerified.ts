import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { VerifiedVoucher } from '../../contracts/mall'
import type { listVerifiedInput } from '../../contracts/mall.input'
import { dayOf } from '../../contracts/shanghai'
import type { Actor } from '../actor'
import type { Deps } from '../deps'
import { type From, readPage } from '../page'
import { needMerchant } from './offer/merchant'
import { toVerified } from './voucher/voucher'

const pageSize = 20

/** What the actor's merchant took this month, newest first. */
export const listVerified = async (
  deps: Pick<Deps, 'now' | 'keys' | 'people' | 'mall'>,
  actor: Actor,
  input: z.output<typeof listVerifiedInput>,
): Promise<Page<'vouchers', VerifiedVoucher>> => {
  const merchantId = await needMerchant(deps, actor)
  const month = dayOf(deps.now()).slice(0, 7)
  const scope = { endpoint: 'listVerified', filter: [merchantId, month], personId: actor.personId }
  const asked = { scope, cursor: input.cursor, limit: pageSize }
  const read = (from: From) => deps.mall.verified(merchantId, month, from)
  const page = await readPage(deps.keys.cursor, asked, read)
  return { vouchers: page.items.map(toVerified), ...page.next }
}
