/** The leader's code is taken from this long before the start of the session. */
export const opensMinutesBefore = 30
