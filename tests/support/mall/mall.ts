import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { OfferOut } from '../../../functions/contracts/mall'
import type { Item } from '../../../functions/data/entity'
import { entryEntity } from '../../../functions/data/ledger/item'
import { offerEntity } from '../../../functions/data/mall/item'
import type { TableName } from '../../../functions/data/table'
import { derivedId } from '../../../functions/domain/ids'
import { entryOf } from '../../../functions/domain/ledger/entry/entry'
import { type Offer, shardsFor } from '../../../functions/domain/mall/offer/offer'
import type { TestApi } from '../api/api'
import { addPerson, county, personId } from '../county/county'

/** What tests of the mall begin with and look at, in a running API. */
export const mallOf = (api: () => TestApi) => {
  const put = (table: TableName, Item: Item) =>
    api().store.tables.client.send(new PutCommand({ TableName: api().store.tables.name(table), Item }))

  const itemsOf = async (table: TableName, pk: string, prefix: string) => {
    const query = new QueryCommand({
      TableName: api().store.tables.name(table),
      KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
    })
    return (await api().store.tables.client.send(query)).Items ?? []
  }

  const addOffer = async (name: string, about: Partial<Offer> = {}): Promise<string> => {
    const stock = about.stock ?? 100
    const offer: Offer = {
      ...{ id: derivedId('off', name), merchantId: county.merchant, merchantName: '银杏超市' },
      ...{ title: `热水壶 ${name}`, description: '凭券到店领取', points: 10, state: 'open' },
      ...{ stock, shards: shardsFor(stock) },
      ...about,
    }
    await put('mall', offerEntity.toItem(offer))
    return offer.id
  }

  const addRich = async (name: string, points = 100, lots: Record<string, number> = { 2026: points }) => {
    const of = await addPerson(api().store.tables, name, { balance: points, lots })
    const opening = { personId: of, cause: 'opening', causeId: of, title: '期初积分', points } as const
    await put(
      'people',
      entryEntity.toItem(entryOf({ ...opening, at: '2026-01-01T00:00:00.000Z', by: 'test' })),
    )
    return api().as(name)
  }

  const accountOf = async (name: string) => {
    const account = await api().deps.ledger.account(personId(name), { fresh: true })
    if (!account) throw new Error(`${name} has no account`)
    return account
  }

  const ledgerSum = async (name: string) => {
    const entries = (await itemsOf('people', personId(name), 'e#')).map(entryEntity.fromItem)
    return entries.reduce(
      (sum, { credit, points }) => sum + (credit === personId(name) ? points : -points),
      0,
    )
  }

  const booksAgree = async (name: string) => {
    const { balance, lots } = await accountOf(name)
    expect(Object.values(lots).reduce((sum, points) => sum + points, 0)).toBe(balance)
    expect(await ledgerSum(name)).toBe(balance)
  }

  const allOffers = async (cursor?: string): Promise<OfferOut[]> => {
    const page = await api().anonymous.ok('listOffers', cursor ? { cursor } : {})
    return [...page.offers, ...(page.cursor ? await allOffers(page.cursor) : [])]
  }

  const leftOf = async (offerId: string) => (await allOffers()).find(({ id }) => id === offerId)?.left

  const redeemedVoucher = async (name: string, offerId: string) =>
    (await (await api().as(name)).ok('redeem', { offerId })).voucher.id

  const codeOf = async (name: string, voucherId: string) =>
    (await api().as(name)).ok('getVoucherCode', { voucherId })

  return { itemsOf, addOffer, addRich, accountOf, booksAgree, allOffers, leftOf, redeemedVoucher, codeOf }
}
