/** Phones older than this no longer understand our answers. Raised only when `/v1` cannot serve them any more. */
export const leastAppVersion = '0.1.0'

const numbersOf = (version: string) => version.split('.').map(Number)

/** Whether a phone's version, e.g. `0.2.1`, is too old. What is no version at all is let through. */
export const isTooOld = (version: string): boolean => {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false
  const [least, given] = [numbersOf(leastAppVersion), numbersOf(version)]
  const at = least.findIndex((number, place) => number !== (given[place] ?? 0))
  return at >= 0 && (given[at] ?? 0) < (least[at] ?? 0)
}
