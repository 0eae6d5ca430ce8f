/** Who asks, and under which request id; what is written keeps the id as its cause. */
export type Actor = { personId: string; requestId: string }
