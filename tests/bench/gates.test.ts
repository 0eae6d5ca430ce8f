import { bench, type Line, over } from './bench'
import { gates } from './gates'

const fillMilliseconds = 240_000
/** What an operation costs does not depend on how many live in the county; filling it does. */
const people = 200
let lines: Line[]

beforeAll(async () => {
  lines = await bench(people, () => undefined)
}, fillMilliseconds)

test.each(Object.keys(gates))('%s stays within its gate', op => {
  const line = lines.find(each => each.op === op)
  expect(line && { ...line, over: over(line) }).toEqual({ ...line, over: [] })
})
