import { stages } from './stages'
import { sumOf, type Tally } from './tally'

/** Runs the stages named, or all; the last line says how many checks passed and failed. */
const main = async (named: string[]) => {
  const tallies: Tally[] = []
  for (const name of named.length > 0 ? named : Object.keys(stages)) {
    const stage = stages[name]
    if (!stage) throw new Error(`没有名为 ${name} 的检查，可用：${Object.keys(stages).join('、')}`)
    tallies.push(...(await stage()))
  }
  const { passed, failed } = sumOf(tallies)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

void main(process.argv.slice(2))
