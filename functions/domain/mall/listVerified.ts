import type * as z from 'zod'
import type { Page } from '../../contracts/common'
import type { listVerifiedInput, VerifiedVoucher } from '../../contracts/mall'
import { openCursor, sealCursor } from '../cursor'
import { dayOf } from '../day'
import type { Deps } from '../deps'
import type { Actor } from '../intent'
import { needMerchant } from './merchant'
import { toVerified } from './voucher'

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
  const from = openCursor(deps.keys.cursor, scope, input.cursor)
  const { items, after } = await deps.mall.verified(merchantId, month, { after: from, limit: pageSize })
  const cursor = after && sealCursor(deps.keys.cursor, scope, after)
  return { vouchers: items.map(toVerified), ...(cursor ? { cursor } : {}) }
}
