import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Takes a data folder for this process alone; throws while another one holds it. Answers how to let go. */
export const lockFolder = (folder: string) => {
  const file = `${folder}.lock`
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new Error(`本地数据正被进程 ${holder} 使用。请先在那个窗口按 Ctrl-C 停下它。`)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}
