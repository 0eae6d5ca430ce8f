import { brokenRules, type Import } from '../support/house/imports'

const nouns: string[] = require('../../nouns.cjs')

/** A file of the noun on each floor that has nouns. */
const floors: Record<string, (noun: string) => string> = {
  domain: noun => `functions/domain/${noun}/${noun}.ts`,
  data: noun => `functions/data/${noun}/item.ts`,
  contracts: noun => `functions/contracts/${noun}.ts`,
  features: noun => `miniprogram/src/features/${noun}/Card.tsx`,
}

const directions = nouns.flatMap((earlier, at) => nouns.slice(at + 1).map(later => [earlier, later] as const))

describe.each(Object.entries(floors))('on the floor of %s', (floor, fileOf) => {
  test('no noun knows a later one, for any two of them', () => {
    const upward: Import[] = directions.map(([earlier, later]) => [fileOf(earlier), fileOf(later)])
    const broken = brokenRules(upward)
    for (const noun of nouns.slice(0, -1)) {
      const name = `nouns-in-order-${floor}-${noun}`
      const caught = broken.get(fileOf(noun))?.filter(rule => rule === name)
      expect([noun, caught?.length]).toEqual([noun, nouns.length - 1 - nouns.indexOf(noun)])
    }
  })

  test('every noun may know all that stand before it', () => {
    const downward: Import[] = directions.map(([earlier, later]) => [fileOf(later), fileOf(earlier)])
    expect([...brokenRules(downward)]).toEqual([])
  })
})
