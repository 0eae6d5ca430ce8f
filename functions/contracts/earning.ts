/** A service shorter than this earns no points by the rule of today; the phone explains it. */
export const leastMinutes = 15
