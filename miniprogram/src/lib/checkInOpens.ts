const minutesBefore = 30

/** From when on the leader's code is taken: the county opens check-in half an hour before the start. */
export const checkInOpensAt = ({ startAt }: { startAt: string }) =>
  new Date(Date.parse(startAt) - minutesBefore * 60_000).toISOString()
