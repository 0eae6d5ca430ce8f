import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../plan/sourceHash'

const root = join(__dirname, '..', '..', '..', '..')
const sources = ['miniprogram/src', 'miniprogram/config', 'functions/contracts']
/** Where the browser edition stands once it is built. */
export const siteFolder = join(root, '.local', 'h5')
const stamp = join(siteFolder, '.sources')

const build = () =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    const taro = spawn(join(root, 'node_modules', '.bin', 'taro'), ['build', '--type', 'h5'], {
      cwd: join(root, 'miniprogram'),
      // A terminal's Ctrl-C is ours to pass on, not a build that failed.
      detached: true,
      env: { ...process.env, NODE_ENV: 'production', WENMING_LOCAL: '1', WENMING_OUT: siteFolder },
    })
    const end = () => void taro.kill()
    process.once('exit', end)
    for (const stream of [taro.stdout, taro.stderr]) stream.on('data', data => (said += data))
    taro.once('error', reject)
    taro.once('exit', code => {
      process.off('exit', end)
      if (code === 0 && existsSync(join(siteFolder, 'index.html'))) resolve()
      else reject(new Error(`浏览器版没有构建成功：\n${said.slice(-4000)}`))
    })
  })

/** The browser edition with what only the local run has, built again when a source changed. */
export const buildBrowserEdition = async () => {
  const current = hashOf(root, sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  await build()
  writeFileSync(stamp, current)
}
