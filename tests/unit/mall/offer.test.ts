import { leftOf, shardFor, shardSize, shardsFor } from '../../../functions/domain/mall/offer/offer'

const stockOf = (stock: number) => ({ stock, shards: shardsFor(stock) })

describe('the stock of an offer', () => {
  test.each([
    [0, 1],
    [1, 1],
    [10, 2],
    [100, 20],
    [100_000, 32],
  ])('of %i is counted in %i shards', (stock, shards) => {
    expect(shardsFor(stock)).toBe(shards)
  })

  test.each([0, 1, 7, 10, 99, 100, 163, 5000])('of %i is the sum of its shards', stock => {
    const of = stockOf(stock)
    const sizes = Array.from({ length: of.shards }, (_, shard) => shardSize(of, shard))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(stock)
  })

  test('leaves what no shard gave away, and never less than nothing', () => {
    expect(leftOf(stockOf(10), [])).toBe(10)
    expect(leftOf(stockOf(10), [3, 5])).toBe(2)
    expect(leftOf({ stock: 4, shards: 2 }, [5, 1])).toBe(1)
  })

  test('offers a shard with room, and none when all are full', () => {
    expect(shardFor(stockOf(10), [5, 4], 'vou_1')).toBe(1)
    expect(shardFor(stockOf(10), [5, 5], 'vou_1')).toBeUndefined()
    expect(shardFor(stockOf(0), [], 'vou_1')).toBeUndefined()
  })

  test('is asked for all over its shards', () => {
    const chosen = new Set(Array.from({ length: 400 }, (_, at) => shardFor(stockOf(100), [], `vou_${at}`)))
    expect(chosen.size).toBe(20)
  })
})
