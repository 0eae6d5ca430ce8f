import { closesMinutesAfter, opensMinutesBefore } from '../../../../functions/contracts/codeTimes'

const moved = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000)

/** From when on the leader's code is taken. */
export const checkInOpensAt = ({ startAt }: { startAt: string }) =>
  moved(startAt, -opensMinutesBefore).toISOString()

/** Whether it is too late to check out: whoever is still inside waits for the leader. */
export const isClosed = ({ endAt }: { endAt: string }, now: Date) => now > moved(endAt, closesMinutesAfter)
