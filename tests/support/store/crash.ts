import type { Tables } from '../../../functions/data/tables'

/** The point at which a run was cut off. */
class Cut extends Error {}

type Method = (...input: unknown[]) => unknown

/**
 * The same ports, cut off at their nth call: nothing from there on is done. `calls` says how many there were, so that
 * a test can try every point until none is left.
 */
export const cutAt = <Ports extends Record<string, object>>(ports: Ports, at: number) => {
  let calls = 0
  const counted =
    (method: Method): Method =>
    (...input) => {
      if (calls++ >= at) throw new Cut(`cut off at call ${at}`)
      return method(...input)
    }
  const wrap = (port: object) =>
    Object.fromEntries(
      Object.entries(port).map(([name, method]) => [
        name,
        typeof method === 'function' ? counted(method as Method) : method,
      ]),
    )
  const wrapped = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, wrap(port)]))
  return { ports: wrapped as Ports, wasCut: () => calls > at }
}

export const losses = ['before', 'after'] as const
/** The call never arrives, or is done and its answer is lost. */
export type Loss = (typeof losses)[number]

/** The same tables, whose nth call fails. */
export const loseCall = (tables: Tables, at: number, loss: Loss) => {
  let calls = 0
  const client = Object.create(tables.client) as Tables['client']
  client.send = (async (command: never) => {
    const lost = calls++ === at
    if (lost && loss === 'before') throw new Cut(`call ${at} never arrived`)
    const answer = await tables.client.send(command)
    if (lost) throw new Cut(`the answer to call ${at} was lost`)
    return answer
  }) as Tables['client']['send']
  return { tables: { ...tables, client } satisfies Tables, wasCut: () => calls > at }
}

/** Runs work cut off at every point in turn, and after each cut once more to its end. */
export const atEveryCut = async (work: (at: number) => Promise<{ wasCut: () => boolean }>) => {
  for (let at = 0; at < 200; at++) {
    const { wasCut } = await work(at)
    if (!wasCut()) return at
  }
  throw new Error('there is no end to the calls')
}
