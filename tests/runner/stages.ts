import type { Check } from './check'
import { runChecks } from './check'
import { runJest } from './jest'
import type { Tally } from './tally'

const types: Check[] = [
  { title: '类型：云端与测试', command: { program: 'tsc', args: ['--noEmit', '-p', '.'] } },
  { title: '类型：小程序', command: { program: 'tsc', args: ['--noEmit', '-p', 'miniprogram'] } },
]

const lint: Check[] = [
  { title: '代码规范', command: { program: 'biome', args: ['check', '.'] } },
  {
    title: '目录规则',
    command: { program: 'depcruise', args: ['functions', 'infra', 'miniprogram/src', 'tests'] },
  },
]

const build: Check[] = [
  {
    title: '小程序构建',
    command: { program: 'tsx', args: ['tests/runner/buildWeapp.ts'] },
  },
]

const sizes: Check[] = [{ title: '体积与启动', command: { program: 'tsx', args: ['tests/sizes/main.ts'] } }]

const browserTests = '<rootDir>/tests/browser/'

/**
 * What `npm test` runs, in this order. The browser needs a machine of its own, and start-up times are measured
 * last, when nothing else runs.
 */
export const stages: Record<string, () => Promise<Tally[]>> = {
  types: () => runChecks(types),
  lint: () => runChecks(lint),
  build: () => runChecks(build),
  jest: async () => [await runJest(['--maxWorkers=2', '--testPathIgnorePatterns', browserTests])],
  browser: async () => [await runJest(['--runInBand', '--testPathPatterns', 'tests/browser/'])],
  sizes: () => runChecks(sizes),
}
