import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const holder = join(__dirname, '..', '..', '..', 'support', 'store', 'databaseHolder.ts')

const inFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'interrupt-'))
  await work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}

const hold = (dbFile: string) =>
  spawn(process.execPath, ['--import', 'tsx', holder, dbFile], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const urlOf = async ({ stdout }: ReturnType<typeof hold>) => String((await once(stdout, 'data'))[0]).trim()

test('Ctrl-C in a terminal, which all its programs hear, lets the database end after what runs on it', () =>
  inFolder(async folder => {
    const child = hold(join(folder, 'data.db'))
    const url = await urlOf(child)
    process.kill(-(child.pid ?? 0), 'SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    await expect(fetch(url)).rejects.toThrow()
  }))

test('a database whose runner was killed is ended before another works on its file', () =>
  inFolder(async folder => {
    const dbFile = join(folder, 'data.db')
    const killed = hold(dbFile)
    const orphan = await urlOf(killed)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(await fetch(orphan).then(() => 'alive')).toBe('alive')
    const next = hold(dbFile)
    await urlOf(next)
    await expect(fetch(orphan)).rejects.toThrow()
    process.kill(-(next.pid ?? 0), 'SIGINT')
    await once(next, 'exit')
  }))
