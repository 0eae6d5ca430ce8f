import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const pidFile = (dbFile: string) => `${dbFile}.pid`

/** Whether this process is there and works on this file; a number that was given to another program since is not it. */
const worksOn = (pid: number, dbFile: string) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dbFile)
  } catch {
    return false
  }
}

/** Ends a database that outlived whoever started it, lest two write to one file. */
export const endOrphan = async (dbFile: string) => {
  const file = pidFile(dbFile)
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (!pid || !worksOn(pid, dbFile)) return
  process.kill(pid, 'SIGKILL')
  while (worksOn(pid, dbFile)) await wait(25)
}

/** Notes who works on the file now; answers how to take that back. */
export const noteWorker = (dbFile: string, pid: number) => {
  writeFileSync(pidFile(dbFile), String(pid))
  return () => rmSync(pidFile(dbFile), { force: true })
}
