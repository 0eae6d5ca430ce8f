import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { show } from './command'
import type { Tally } from './tally'

type Report = {
  numPassedTests: number
  numFailedTests: number
  /** Files that did not get as far as their tests. */
  numRuntimeErrorTestSuites: number
}

const tallyOf = (file: string, code: number): Tally => {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  // Jest also fails where it found nothing to run or was left with something open.
  return { passed: report.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) }
}

/** Runs jest with these arguments, its progress in view, and counts its tests. */
export const runJest = async (args: string[]): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'jest-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await show({ program: 'jest', args: [...args, '--json', `--outputFile=${file}`] })
    return tallyOf(file, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
