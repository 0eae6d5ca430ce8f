import { step } from '../../../../infra/local/run/progress'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a long step says every 20 seconds that it goes on, until it is done', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  let finish = () => {}
  const building = step('构建', () => new Promise<void>(done => (finish = done)))
  jest.advanceTimersByTime(45_000)
  finish()
  await building
  jest.advanceTimersByTime(60_000)
  expect(said.mock.calls.map(([line]) => String(line).replace(/[\d.]+/, 'n'))).toEqual([
    '· 构建……',
    '  构建：已 n 秒',
    '  构建：已 n 秒',
    '✓ 构建（n 秒）',
  ])
})
