import type { EndpointName } from '../../../functions/contracts/endpoints'
import type { Deps } from '../../../functions/domain/deps'
import { atEveryCut, type Loss, loseCall } from '../store/crash'
import { unchanged } from '../store/unchanged'
import type { Caller, TestApi } from './api'
import { testDeps } from './deps'

const storesOf = ({ people, photos, ledger, activities, attendances, mall, shows }: Deps) => ({
  ...{ people, photos, ledger, activities, attendances, mall, shows },
})

/** The store's nth call is lost while this works. */
export const withLoss = async (api: TestApi, at: number, loss: Loss, work: () => Promise<unknown>) => {
  const { tables, wasCut } = loseCall(api.store.tables, at, loss)
  const stores = storesOf(api.deps)
  Object.assign(api.deps, storesOf(testDeps(tables, api.clock, api.deps.media)))
  try {
    await work()
  } finally {
    Object.assign(api.deps, stores)
  }
  return { wasCut }
}

type Case = {
  caller: Caller
  name: EndpointName
  input: Record<string, unknown>
  /** Where the first answer reads nothing, that of a repeat may tell more. */
  repeatTellsMore?: boolean
  /** What must hold once the request was sent again. */
  holds: (answer: unknown) => Promise<void>
}

/** Loses every call of the store in turn; the same request sent again is done once and has one answer, however often. */
export const survives = async (api: TestApi, loss: Loss, prepare: (at: number) => Promise<Case>) =>
  atEveryCut(async at => {
    const { caller, name, input, repeatTellsMore, holds } = await prepare(at)
    const key = ['cut', name, ...Object.keys(input), loss, at].join('-')
    const ask = () => caller.send(name, { ...input, key }, key)
    const { wasCut } = await withLoss(api, at, loss, ask)
    const answer = await ask()
    expect(answer.status).toBe(200)
    const again = await unchanged(api.store.tables, ask)
    expect(again).toMatchObject(answer)
    if (!repeatTellsMore) expect(again).toEqual(answer)
    expect(await unchanged(api.store.tables, ask)).toEqual(again)
    await holds(answer.body)
    return { wasCut }
  })
