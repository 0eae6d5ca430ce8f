import { type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import { startApi, type TestApi } from '../../support/api/api'
import { writesOf } from '../../support/api/writes'
import { requests } from '../../support/catalogue/catalogue'
import { eachOnItsOwnDay } from '../../support/county/ownDay'
import { unchanged } from '../../support/store/unchanged'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
eachOnItsOwnDay(() => api)

const writing = (Object.keys(endpoints) as EndpointName[]).filter(name => endpoints[name].method !== 'GET')

/** A voucher shown again must be refused, unless the very request that took it comes again. */
const refusedAgain: EndpointName[] = ['verifyVoucher']
/** Without a key, what could exist twice is meant anew by every other request. */
const keyed = ['createActivity', 'createUpload', 'createPost', 'redeem']

const keyFor = (name: EndpointName) =>
  'key' in requests[name] ? { key: `${name} at ${api.clock.now().getTime()}` } : {}

/** Something that can be done, ready to be asked for under any request id. */
const prepared = async (name: EndpointName, key: { key?: string }) => {
  const prepare = writesOf(api)[name]
  if (!prepare) throw new Error(`writes.ts does not say how ${name} is prepared`)
  const { caller, input } = await prepare()
  return (by: string) => caller.send(name, { ...input, ...key }, by)
}

describe.each(writing)('%s asked again', name => {
  test.each(['with', 'without'])(
    '%s a key by the same request, tells what stands and changes nothing',
    async key => {
      const ask = await prepared(name, key === 'with' ? keyFor(name) : {})
      const first = await ask('request-one')
      expect(first.status).toBe(200)
      expect(await unchanged(api.store.tables, () => ask('request-one'))).toMatchObject(first)
    },
  )

  test('by another request, changes nothing either', async () => {
    const ask = await prepared(name, keyed.includes(name) ? keyFor(name) : {})
    const first = await ask('request-one')
    expect(first.status).toBe(200)
    const again = await unchanged(api.store.tables, () => ask('request-two'))
    if (refusedAgain.includes(name)) expect(again.status).toBe(409)
    else expect(again).toMatchObject(first)
  })

  test('by two requests at once, is done once', async () => {
    const ask = await prepared(name, keyed.includes(name) ? keyFor(name) : {})
    const [one, two] = await Promise.all([ask('request-one'), ask('request-two')])
    expect([one.status, two.status].sort()).toEqual([200, refusedAgain.includes(name) ? 409 : 200])
    const again = await unchanged(api.store.tables, () => ask('request-one'))
    expect(again.status).toBe(one.status)
  })
})
