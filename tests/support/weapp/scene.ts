import { answers } from '../catalogue/catalogue'
import { builtEdition } from './build'
import { type Answers, startFakeApi } from './fakeApi'
import { openPhone } from './phone'

type Api = Awaited<ReturnType<typeof startFakeApi>>
type PhoneOptions = Omit<Parameters<typeof openPhone>[0], 'dist' | 'baseUrl'>

const buildMilliseconds = 300_000

/** For a test file: the built mini-program, and before each test a small county that answers. */
export const setScene = () => {
  const held: { dist?: string; api?: Api } = {}
  beforeAll(() => {
    held.dist = builtEdition({ type: 'weapp' })
  }, buildMilliseconds)
  beforeEach(async () => {
    held.api = await startFakeApi(answers())
  })
  afterEach(() => held.api?.stop())
  const api = () => held.api as Api
  return {
    api,
    /** What was asked by this name since the test began. */
    asked: (name: keyof Answers) => api().seen.filter(one => one.name === name),
    /** Under which request ids: one for all repeats of one intent. */
    requestIds: (name: keyof Answers) =>
      api()
        .seen.filter(one => one.name === name)
        .map(({ headers }) => headers['x-request-id']),
    /** The answer that the county gives by itself. */
    given: <Name extends keyof Answers>(name: Name) => answers()[name],
    phone: (options: PhoneOptions = {}) =>
      openPhone({ dist: held.dist ?? '', baseUrl: api().baseUrl, ...options }),
  }
}
