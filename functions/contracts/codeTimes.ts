/** The leader's code is taken from this long before the start of the session. */
export const opensMinutesBefore = 30
/** Check-out codes hold this long after the end; then nobody counts as inside any more. */
export const closesMinutesAfter = 120
