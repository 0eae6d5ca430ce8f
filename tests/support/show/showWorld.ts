import { startApi, type TestApi, testNow } from '../api/api'
import { drainer } from '../streams/drain'

/** For a test file: an API with both its streams, at the same hour before each test. */
export const setShowWorld = () => {
  const world = {} as { api: TestApi; drain: () => Promise<void> }
  beforeAll(async () => {
    world.api = await startApi()
    world.drain = await drainer(world.api)
  })
  afterAll(() => world.api.stop())
  beforeEach(() => world.api.clock.set(testNow))
  return world
}
