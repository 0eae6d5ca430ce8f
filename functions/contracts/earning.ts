/** A service shorter than this earns no points by the rule of today; the phone explains it. */
export const leastMinutes = 15
/** What a point takes, and how much of a day can earn, by the rule of today: the phone says what an activity is worth. */
export const minutesPerPoint = 6
export const dayMinutes = 8 * 60
