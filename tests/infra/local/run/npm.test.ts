import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '..', '..', '..', '..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'npm-'))
  for (const file of ['package.json', '.npmrc']) cpSync(join(root, file), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Stands where npm's script finds the program. */
const standIn = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s to npm start alone reaches what it started', async signal => {
  standIn('infra/local/start.mjs', 'setInterval(() => {}, 1000); console.log(process.pid)')
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = Number((await once(npm.stdout, 'data'))[0])
  npm.kill(signal)
  await once(npm, 'exit')
  expect(() => process.kill(pid, 'SIGKILL')).toThrow()
})

test.each(['bench', 'sizes'])('npm run %s -- --json prints its JSON and nothing of npm', name => {
  standIn('tests/run.mjs', 'console.log(JSON.stringify(process.argv.slice(2)))')
  const { stdout } = spawnSync('npm', ['run', name, '--', '--json'], { cwd: folder, encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual([`${name}/main.ts`, '--json'])
})
