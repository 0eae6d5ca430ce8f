import { createStops } from '../../../../infra/local/run/shutdown'

test('whoever asks to stop, first or again, waits until everything has stopped', async () => {
  const { add, stopAll } = createStops()
  const stopped: string[] = []
  let letGo = () => {}
  add(() => stopped.push('first started'))
  add(
    () =>
      new Promise<void>(resolve => {
        letGo = resolve
      }),
  )
  const asked = [stopAll(), stopAll()].map(each =>
    each.then(() => expect(stopped).toEqual(['first started'])),
  )
  letGo()
  await Promise.all(asked)
  expect(stopped).toEqual(['first started'])
})
