import { opensMinutesBefore } from '../../../functions/contracts/checkInOpens'

/** From when on the leader's code is taken. */
export const checkInOpensAt = ({ startAt }: { startAt: string }) =>
  new Date(Date.parse(startAt) - opensMinutesBefore * 60_000).toISOString()
