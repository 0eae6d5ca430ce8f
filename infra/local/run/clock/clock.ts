import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const minute = 60_000

/** The time that everything here lives by: the machine's, moved by an offset that outlives a restart. */
export type Clock = {
  now(): Date
  set(now: Date): void
  advance(minutes: number): void
  /** Milliseconds to add to the machine's time, shared with every worker. */
  readonly shared: SharedArrayBuffer
  /** Called after every move. */
  onMove(listener: () => void): void
}

const savedOffset = (file: string): number =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).offset : 0

/** The clock whose offset is kept in `file`. */
export const createClock = (file: string): Clock => {
  const shared = new SharedArrayBuffer(8)
  const offset = new Float64Array(shared)
  const listeners: (() => void)[] = []
  offset[0] = savedOffset(file)
  const move = (milliseconds: number) => {
    offset[0] = milliseconds
    writeFileSync(file, JSON.stringify({ offset: milliseconds }))
    for (const listener of listeners) listener()
  }
  const current = () => offset[0] ?? 0
  return {
    shared,
    now: () => new Date(Date.now() + current()),
    set: now => move(now.getTime() - Date.now()),
    advance: minutes => move(current() + minutes * minute),
    onMove: listener => void listeners.push(listener),
  }
}
