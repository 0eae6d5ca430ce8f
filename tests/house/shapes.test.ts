import type * as z from 'zod'
import { root, trackedFiles } from '../support/files'

type Entity = { type: string; stamp: { v: number } }

const loaded = (folder: string): [string, unknown][] =>
  trackedFiles(folder)
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => Object.entries(require(`${root}/${file}`)))

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && 'stamp' in value && 'fromItem' in value

const fieldsOf = (shape: z.ZodLazy<z.ZodObject>) =>
  Object.entries(shape.unwrap().shape).map(([name, field]) =>
    (field as z.ZodType).safeParse(undefined).success ? `${name}?` : name,
  )

const entities = loaded('functions/data')
  .map(([, value]) => value)
  .filter(isEntity)
const shapes = loaded('functions/domain').filter(
  ([name, value]) => name.endsWith('Shape') && (value as z.ZodLazy<z.ZodObject>).unwrap?.() instanceof Object,
)

/**
 * What is stored is read for decades. A field without `?` that is new here is missing on stored items: raise the
 * entity's `v`, give it an `upgrade` and move the rest by a migration (README, 加一个字段); then update the snapshot.
 */
test('stored items are of these versions', () => {
  const versions = entities.map(({ type, stamp }) => `${type} ${stamp.v}`)
  expect([...new Set(versions)].sort()).toMatchSnapshot()
})

test.each(shapes)('%s has the fields that stored items have', (_name, shape) => {
  const object = shape as z.ZodLazy<z.ZodObject>
  if ('shape' in object.unwrap()) expect(fieldsOf(object)).toMatchSnapshot()
})
