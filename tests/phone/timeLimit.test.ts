import { withTimeLimit } from '../../miniprogram/src/lib/timeLimit'

/** A timer that runs out when it is told to. */
const heldTimer = () => {
  const due: (() => void)[] = []
  const waits: number[] = []
  const timer = (run: () => void, milliseconds: number) => {
    due.push(run)
    waits.push(milliseconds)
  }
  const runOut = () => {
    for (const run of due) run()
  }
  return { timer, waits, runOut }
}

test('what comes in time is taken', async () => {
  expect(await withTimeLimit(6000, Promise.resolve('here'), heldTimer().timer)).toBe('here')
})

test('what does not come is gone without', async () => {
  const { timer, waits, runOut } = heldTimer()
  const waited = withTimeLimit(6000, new Promise<string>(() => {}), timer)
  expect(waits).toEqual([6000])
  runOut()
  expect(await waited).toBeUndefined()
})
