import type { Stack } from '../../infra/local/run/stack'
import { apiOf } from '../support/mainJob/apiOf'
import { byDigits, mainJob } from '../support/mainJob/job'
import type { Person } from '../support/mainJob/person'
import { startCounty } from '../support/mainJob/startCounty'
import { weappPerson } from '../support/mainJob/weappPerson'
import { builtEdition } from '../support/weapp/build'

const startMilliseconds = 600_000
const minutes = { '2 小时': 120, '1 天': 24 * 60 }

let stack: Stack
let dist: string
const people = new Map<string, Person>()

const phone = async (name: string) => {
  const person =
    people.get(name) ?? (await weappPerson({ dist, baseUrl: stack.url, name, now: stack.clock.now }))
  people.set(name, person)
  return person
}

beforeAll(async () => {
  dist = builtEdition({ type: 'weapp' })
  stack = await startCounty()
}, startMilliseconds)
afterAll(() => stack?.stop())

describe('the main job in the built mini-program, by taps', () => {
  mainJob(
    () => ({
      phone,
      api: name => apiOf(stack.url, name),
      drain: stack.drain,
      passes: async time => stack.clock.advance(minutes[time]),
    }),
    byDigits,
  )
})
