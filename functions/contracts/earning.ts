/** A service shorter than this earns no points: so the rules have it, and so the phone explains it. */
export const leastMinutes = 15
