/** What was started, to be stopped in the other order: once, however often one asks. */
export const createStops = () => {
  const stops: (() => unknown)[] = []
  return {
    add: (stop: () => unknown) => void stops.push(stop),
    stopAll: async () => {
      for (const stop of stops.splice(0).reverse()) await stop()
    },
  }
}

export type OnStop = ReturnType<typeof createStops>['add']
