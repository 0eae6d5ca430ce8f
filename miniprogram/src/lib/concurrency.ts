/** Lets at most `count` tasks run at once; the others wait their turn. */
export const limitConcurrency = (count: number) => {
  const waiting: (() => void)[] = []
  let free = count
  const enter = () =>
    new Promise<void>(go => {
      if (free > 0) {
        free -= 1
        go()
      } else waiting.push(go)
    })
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async <T>(task: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
