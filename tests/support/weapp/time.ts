import { setImmediate as turn } from 'node:timers/promises'

type Timer = { id: number; due: number; every?: number; run: () => void }

/** Longer than any pause in which a screen is still settling, shorter than any tick of a clock on it. */
const soon = 600
const mostTurns = 5000

/**
 * The phone's own time. It stands still but for `advance`, which runs what falls due, and for short pauses,
 * which are skipped while the phone settles; requests take the real time that they take.
 */
export const createTime = (start = new Date()) => {
  let passed = 0
  let last = 0
  const timers = new Map<number, Timer>()
  const busy = new Set<Promise<unknown>>()
  let askedOfPerson = 0
  const offset = start.getTime() - Date.now()

  const add = (run: () => void, wait = 0, every?: number) => {
    last += 1
    timers.set(last, { id: last, due: passed + wait, every, run })
    return last
  }
  const next = (until: number) =>
    [...timers.values()].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due || a.id - b.id)[0]
  const fire = (timer: Timer) => {
    passed = Math.max(passed, timer.due)
    if (timer.every === undefined) timers.delete(timer.id)
    else timer.due = passed + timer.every
    timer.run()
  }

  const settle = async () => {
    for (let turns = 0; turns < mostTurns; turns += 1) {
      await turn()
      const timer = next(passed + soon)
      if (timer && timer.every === undefined) fire(timer)
      else if (busy.size > askedOfPerson) await Promise.race(busy)
      else return
    }
    throw new Error('the screen does not settle')
  }

  const advance = async (milliseconds: number) => {
    const until = passed + milliseconds
    for (let timer = next(until); timer; timer = next(until)) {
      fire(timer)
      await settle()
    }
    passed = Math.max(passed, until)
    await settle()
  }

  return {
    now: () => Date.now() + offset + passed,
    settle,
    advance,
    /** Keeps the phone unsettled until the work is done. */
    during: <T>(work: Promise<T>): Promise<T> => {
      const held = work.catch(() => {}).finally(() => busy.delete(held))
      busy.add(held)
      return work
    },
    /** Work that waits for the person's word does not keep the phone unsettled. */
    untilPersonSays: <T>(word: Promise<T>): Promise<T> => {
      askedOfPerson += 1
      return word.finally(() => {
        askedOfPerson -= 1
      })
    },
    globals: {
      setTimeout: (run: () => void, wait?: number) => add(run, wait),
      setInterval: (run: () => void, wait = 0) => add(run, wait, wait),
      clearTimeout: (id: number) => timers.delete(id),
      clearInterval: (id: number) => timers.delete(id),
    },
  }
}

export type Time = ReturnType<typeof createTime>
