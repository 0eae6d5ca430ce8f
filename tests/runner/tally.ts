export type Tally = { passed: number; failed: number }

export const passedOnce: Tally = { passed: 1, failed: 0 }
export const failedOnce: Tally = { passed: 0, failed: 1 }

export const sumOf = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
})
