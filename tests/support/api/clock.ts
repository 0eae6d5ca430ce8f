export type TestClock = { now(): Date; set(at: string | Date): void; advance(minutes: number): void }

export const testClock = (at: string): TestClock => {
  let now = new Date(at)
  return {
    now: () => now,
    set: to => {
      now = new Date(to)
    },
    advance: minutes => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}
