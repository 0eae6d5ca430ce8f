/** A wait that others may end early. */
export const createWake = () => {
  let end: (() => void) | undefined
  return {
    /** Resolves after so many milliseconds, or at the next call. Keeps no process alive. */
    wait: (milliseconds: number) =>
      new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds).unref()
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    call: () => end?.(),
  }
}
