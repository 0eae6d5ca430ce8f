import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const pauseMilliseconds = 300
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds)

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const take = (file: string) => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

const holderOf = (file: string) => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Runs `work` in one process of this machine at a time; the lock of a process that died is taken over. */
export const oneAtATime = <T>(file: string, work: () => T): T => {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!take(file)) {
    const holder = holderOf(file)
    if (holder && !isAlive(holder)) rmSync(file, { force: true })
    else pause()
  }
  try {
    return work()
  } finally {
    rmSync(file, { force: true })
  }
}
