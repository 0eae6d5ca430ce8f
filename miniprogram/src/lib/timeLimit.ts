type Timer = (run: () => void, milliseconds: number) => unknown

/** What the work brings, or undefined where it takes longer than so many milliseconds. */
export const withTimeLimit = <T>(milliseconds: number, work: Promise<T>, timer: Timer = setTimeout) =>
  new Promise<T | undefined>((resolve, reject) => {
    timer(() => resolve(undefined), milliseconds)
    work.then(resolve, reject)
  })
