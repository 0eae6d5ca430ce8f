import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const holder = join(__dirname, '..', '..', 'support', 'databaseHolder.ts')

test('Ctrl-C in a terminal, which all its programs hear, lets the database end after what runs on it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interrupt-'))
  const child = spawn(process.execPath, ['--import', 'tsx', holder, join(folder, 'data.db')], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [url] = await once(child.stdout, 'data')
    process.kill(-(child.pid ?? 0), 'SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
    await expect(fetch(String(url).trim())).rejects.toThrow()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
