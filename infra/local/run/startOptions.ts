import { parseArgs } from 'node:util'

const usage = '用法：npm start -- [--fresh] [--port 8787] [--people 2000]'
const lastPort = 65_535
const usualPeople = 2000

const wholeNumber = (text: string, name: string, most = Number.MAX_SAFE_INTEGER) => {
  const number = Number(text)
  if (text !== '' && Number.isInteger(number) && number >= 0 && number <= most) return number
  const kind = most === lastPort ? ` 0 到 ${most} 之间的` : '一个'
  throw new Error(`--${name} 应该是${kind}整数，得到 ${text}。${usage}`)
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: '8787' },
        people: { type: 'string' },
      },
    }).values
  } catch {
    throw new Error(usage)
  }
}

/** What was asked for on the command line; throws with a sentence that says how to ask. */
export const startOptions = (args: string[]) => {
  const { fresh, port, people } = parse(args)
  const asked = people === undefined ? undefined : wholeNumber(people, 'people')
  return {
    fresh,
    port: wholeNumber(port, 'port', lastPort),
    people: asked ?? usualPeople,
    /** What to tell whoever asked for a number of people where an older county was kept. */
    unheeded:
      asked === undefined
        ? undefined
        : '沿用已有的数据，--people 没有起作用；要换人数，请加 --fresh 清空重来。',
  }
}
