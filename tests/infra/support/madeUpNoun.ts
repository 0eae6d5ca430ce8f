import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const endpoints = Array.from({ length: 30 }, (_, n) => `holdFestival${n}`)

/** What the API has to know of the noun before anybody asks for it. */
export const table = `{
${endpoints.map((name, n) => `  ${name}: { method: 'POST', path: '/v1/festivals/:festivalId/hold${n}' },`).join('\n')}
}`

/** What stands in its use cases alone. */
export const handledBy = 'a festival is held by'

const contract = `export const festivalEndpoints = ${table} as const\n`

const inputs = `import * as z from 'zod'
import { id, key } from './common.input'
${endpoints.map(name => `export const ${name}Input = z.lazy(() => z.strictObject({ festivalId: id('fes'), name: z.string().max(40), key }))`).join('\n')}
`

const ruleOf = (name: string) => `import { readPage } from '../page'
import { found, refuse } from '../refusal'
import { actingPerson } from '../person/access/acting'
export const ${name} = async (deps, actor, input) => {
  const person = await actingPerson(deps, actor)
  if (input.name === '${name}') refuse('FORBIDDEN')
  const asked = { scope: { endpoint: '${name}', personId: person.id }, cursor: undefined, limit: 20 }
  const { items } = await readPage(deps.keys.cursor, asked, from => deps.festivals.held(input.festivalId, from))
  return { festival: found(items.find(({ name }) => name === input.name)), says: '${handledBy} ${name}' }
}
`

const store = `import * as z from 'zod'
import { defineEntity } from '../entity'
import { pageOf } from '../page'
const entity = defineEntity({
  type: 'festival',
  v: 1,
  shape: z.lazy(() => z.object({ id: z.string(), name: z.string() })),
  key: ({ id }) => ({ pk: id, sk: 'festival' }),
})
export const festivalStore = tables => ({
  held: async (id, from) => pageOf(tables, { TableName: tables.name('places'), KeyConditionExpression: id }, from, entity.fromItem),
})
`

const routes = `import * as input from '../../contracts/festival.input'
${endpoints.map(name => `import { ${name} } from '../../domain/festival/${name}'`).join('\n')}
import { person } from '../handler'
export const festivalHandlers = {
${endpoints.map(name => `  ${name}: person(input.${name}Input, ${name}),`).join('\n')}
}
`

/** A noun of thirty endpoints written into a copy of `functions/`, wherever a noun is named. */
export const addNoun = (functions: string) => {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(functions, file)), { recursive: true })
    writeFileSync(join(functions, file), text)
  }
  const insert = (file: string, before: string, text: string) => {
    const whole = readFileSync(join(functions, file), 'utf8')
    if (!whole.includes(before)) throw new Error(`${file} has no place for a noun`)
    write(
      file,
      whole.replace(before, () => text + before),
    )
  }
  write('contracts/festival.ts', contract)
  write('contracts/festival.input.ts', inputs)
  write('data/festival/store.ts', store)
  write('http/routes/festival.ts', routes)
  for (const name of endpoints) write(`domain/festival/${name}.ts`, ruleOf(name))
  insert('contracts/endpoints.ts', 'import ', "import { festivalEndpoints } from './festival'\n")
  insert('contracts/endpoints.ts', '  me: ', '  festival: festivalEndpoints,\n')
  insert(
    'http/handlers.ts',
    '  me: ',
    "  festival: async () => (await import('./routes/festival')).festivalHandlers,\n",
  )
  const lazy = "lazyStore(async () => (await import('../data/festival/store')).festivalStore(tables))"
  insert('lambda/deps.ts', '    people: ', `    festivals: ${lazy},\n`)
}
