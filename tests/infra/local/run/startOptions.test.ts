import { startOptions } from '../../../../infra/local/run/startOptions'

test('without anything said the county is the usual one', () => {
  expect(startOptions([])).toEqual({ fresh: false, port: 8787, people: 2000, unheeded: undefined })
})

test.each(['99999', '65536', '-1', '80.5', 'abc', ''])('port %j is refused in Chinese at once', port => {
  expect(() => startOptions([`--port=${port}`])).toThrow(
    /--port 应该是 0 到 65535 之间的整数.*用法：npm start/,
  )
})

test('a number of people that cannot be heeded has a sentence that says what to do', () => {
  const { people, unheeded } = startOptions(['--people', '50'])
  expect(people).toBe(50)
  expect(unheeded).toContain('--fresh')
  expect(() => startOptions(['--people', 'many'])).toThrow('--people 应该是一个整数')
})

test('what nobody knows is answered by how to ask', () => {
  expect(() => startOptions(['--persons', '5'])).toThrow('用法：npm start')
})
