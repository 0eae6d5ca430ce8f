import { startApi, type TestApi, testNow } from '../api/api'
import { type MemoryMedia, memoryMedia } from '../outside/media'
import { changesOf, type TableChanges } from '../streams/changes'

export type PublishingWorld = { api: TestApi; media: MemoryMedia; stream: TableChanges }

/** For a test file: an API, its buckets and the stream of its posts, at the same hour before each test. */
export const setPublishingWorld = (): PublishingWorld => {
  const world = {} as PublishingWorld
  beforeAll(async () => {
    world.media = memoryMedia()
    world.api = await startApi(world.media)
    world.stream = await changesOf(world.api.store, 'shows')
  })
  afterAll(() => world.api.stop())
  beforeEach(() => world.api.clock.set(testNow))
  return world
}
