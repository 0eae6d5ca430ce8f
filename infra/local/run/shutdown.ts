/** What was started, to be stopped in the other order: once, and whoever asks waits until all of it is. */
export const createStops = () => {
  const stops: (() => unknown)[] = []
  let stopping: Promise<void> | undefined
  const stopEach = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }
  return {
    add: (stop: () => unknown) => void stops.push(stop),
    stopAll: () => {
      stopping ??= stopEach()
      return stopping
    },
  }
}

export type OnStop = ReturnType<typeof createStops>['add']
