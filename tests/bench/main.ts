import type { Units } from '../support/store/units'
import { bench, type Line, over } from './bench'

const unitsText = ({ w, r, trips }: Units) => `${w} / ${r} / ${trips}`

const besideText = ({ beside = {} }: Line) =>
  Object.entries(beside)
    .map(([name, units]) => `${name} ${unitsText(units)}`)
    .join(', ')

const row = (line: Line) => ({
  operation: line.op,
  'W / R / trips': unitsText(line),
  gate: unitsText(line.gate),
  over: over(line).join(', '),
  beside: besideText(line),
})

const people = 2000

/** `npm run bench`: a table; with `--json` one line of JSON. */
const main = async (args: string[]) => {
  const lines = await bench(people, line => console.error(line))
  if (args.includes('--json')) console.log(JSON.stringify(lines))
  else console.table(lines.map(row))
  process.exitCode = lines.some(line => over(line).length > 0) ? 1 : 0
}

void main(process.argv.slice(2))
