import { builtEdition } from '../support/weapp/build'
import { overBudget, type Sizes } from './budgets'
import { cloudSizes } from './functions'
import { screensOf } from './screens'
import { weappSizes } from './weapp'

const measured = async (): Promise<Sizes> => {
  const dist = builtEdition({ type: 'weapp' })
  return { weapp: weappSizes(dist), ...(await cloudSizes()), screens: await screensOf(dist) }
}

const print = ({ weapp, functions, firstAnswers, screens }: Sizes) => {
  const { packages, ...rest } = weapp
  console.table({ ...rest, ...packages })
  console.table(functions)
  console.table(firstAnswers)
  console.table(screens)
}

/** `npm run sizes`: tables; with `--json` one line of JSON. Fails where a budget is passed. */
const main = async (args: string[]) => {
  const sizes = await measured()
  if (args.includes('--json')) console.log(JSON.stringify(sizes))
  else print(sizes)
  const over = overBudget(sizes)
  for (const line of over) console.error(`超出预算：${line}`)
  process.exitCode = over.length > 0 ? 1 : 0
}

void main(process.argv.slice(2))
