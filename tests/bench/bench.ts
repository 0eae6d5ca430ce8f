import { type Cost, costOf } from './cost'
import { gates, type Operation } from './gates'
import { heavyPerson } from './heavy'
import { type Costs, round } from './round'
import { startWorld, type World } from './world'

export type Line = { op: Operation } & Cost & { gate: (typeof gates)[Operation] }

const heavyCosts = async (world: World): Promise<Costs> => {
  const heavy = await heavyPerson(world, await world.as('volunteer'))
  const feed = () => heavy.ok('listPosts', { kind: 'latest' })
  const me = () => heavy.ok('getMe', {})
  return {
    'latest 20 posts, 5,000 likes': costOf(await world.callsOf(feed)),
    'my page, 2,000 attendances': costOf(await world.callsOf(me)),
  }
}

const measured = async (world: World): Promise<Line[]> => {
  await round(world, 'the round that warms up')
  const costs = { ...(await round(world, 'the round that counts')), ...(await heavyCosts(world)) }
  return (Object.keys(gates) as Operation[]).map(op => {
    const cost = costs[op]
    if (!cost) throw new Error(`${op} was not measured`)
    return { op, ...cost, gate: gates[op] }
  })
}

/** What the operations cost on the demo county with so many people, by the store's own account. */
export const bench = async (people: number, progress: (line: string) => void): Promise<Line[]> => {
  const world = await startWorld(people, progress)
  try {
    return await measured(world)
  } finally {
    await world.api.stop()
  }
}

/** Where a line is over its gate. */
export const over = ({ gate, ...cost }: Line) =>
  (['w', 'r', 'trips'] as const).filter(unit => cost[unit] > gate[unit])
