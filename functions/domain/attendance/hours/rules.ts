/** How service earns points, from a day on. The version stays on the record that it decided. */
export type Rule = {
  version: number
  /** First day it holds, `YYYY-MM-DD` of Asia/Shanghai. */
  from: string
  minutesPerPoint: number
  /** Below this nothing is earned. */
  leastMinutes: number
  /** Minutes a calendar day that can earn. */
  dayMinutes: number
  /** Above these the institute, and the center, must confirm. */
  instituteAbove: number
  centerAbove: number
}

export const rules: readonly Rule[] = [
  {
    version: 1,
    from: '2021-01-01',
    minutesPerPoint: 6,
    leastMinutes: 15,
    dayMinutes: 8 * 60,
    instituteAbove: 8 * 60,
    centerAbove: 12 * 60,
  },
]

export const ruleOn = (day: string): Rule => {
  const rule = rules.filter(({ from }) => from <= day).at(-1) ?? rules[0]
  if (!rule) throw new Error('no rule says what service earns')
  return rule
}

/** A leader may confirm a forgotten check-out this long; later minutes are back-filled. */
export const confirmHours = 48
/** Points are given for a day until so many days after it; what is confirmed later is back-filled. */
export const earningDays = 7
/** An offline scan older than this needs a manager as well. */
export const offlineLeaderHours = 24
/** What an imprecise fix is forgiven at the most, in metres. */
export const accuracyCap = 100
/** A leader's clock may be ahead by so many minutes: what it calls now is not yet to come. */
export const mostAhead = 5
