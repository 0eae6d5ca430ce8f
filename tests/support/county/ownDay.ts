import type { TestApi } from '../api/api'

/** For a test file: each test has a day of its own, which it begins in the morning. */
export const eachOnItsOwnDay = (api: () => TestApi) =>
  beforeEach(() => {
    const { clock } = api()
    clock.advance(24 * 60)
    clock.set(`${clock.now().toISOString().slice(0, 10)}T01:00:00.000Z`)
  })
