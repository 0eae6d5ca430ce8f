import * as z from 'zod'
import { type EndpointName, endpoints } from '../../../functions/contracts/endpoints'
import { handlers } from './handlers'

type Schema = {
  anyOf?: Schema[]
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}
type Fields = Record<string, unknown>
/** What is wrong with it, and the value. */
type Bad<Value> = [what: string, value: Value]

const muchText = 5000

const ofEachType = { null: null, boolean: true, number: 12, string: '字', array: [], object: {} }

const typeOf = ({ type = '' }: Schema) => (type === 'integer' ? 'number' : type)

const otherTypes = (schema: Schema): Bad<unknown>[] => {
  const own = (schema.anyOf ?? [schema]).map(typeOf)
  return Object.entries(ofEachType)
    .filter(([name]) => !own.includes(name))
    .map(([name, value]) => [`is ${name}`, value])
}

/** A text that cannot be an id is none of these: it names nothing. */
const isId = ({ pattern = '' }: Schema) => /^\^[a-z]{3}_/.test(pattern)

const badTexts = ({
  enum: known,
  pattern,
  format,
  minLength = 0,
  maxLength = muchText,
}: Schema): Bad<string>[] => {
  const formed = known || pattern || format
  return [
    ['is too long', 'x'.repeat(maxLength + 1)],
    ...(formed || minLength > 0 ? [['is empty', ''] as Bad<string>] : []),
    ...(formed ? [['has another form', '#none'] as Bad<string>] : []),
  ]
}

const badNumbers = ({ type, minimum, maximum }: Schema): Bad<number>[] => [
  ...(minimum === undefined ? [] : [['is too small', minimum - 1] as Bad<number>]),
  ...(maximum === undefined ? [] : [['is too large', maximum + 1] as Bad<number>]),
  ...(type === 'integer' ? [['is a fraction', (minimum ?? 0) + 0.5] as Bad<number>] : []),
]

const badLists = ({ items = {}, minItems = 0, maxItems }: Schema, [first]: unknown[]): Bad<unknown>[] => [
  ...(minItems > 0 ? [['is empty', []] as Bad<unknown>] : []),
  ...(maxItems === undefined ? [] : [['is too long', Array(maxItems + 1).fill(first)] as Bad<unknown>]),
  ...badValues(items, first).map(([what, value]): Bad<unknown> => [`holds one that ${what}`, [value]]),
]

const badObjects = ({ properties = {}, required = [] }: Schema, value: Fields): Bad<Fields>[] => [
  ['has a field that nobody knows', { ...value, surprise: 1 }],
  ...required.map((field): Bad<Fields> => {
    const { [field]: _left, ...rest } = value
    return [`lacks ${field}`, rest]
  }),
  ...Object.entries(properties).flatMap(([field, schema]) =>
    badValues(schema, value[field]).map(
      ([what, bad]): Bad<Fields> => [`${field} ${what}`, { ...value, [field]: bad }],
    ),
  ),
]

const badOfItself = (schema: Schema): Bad<unknown>[] =>
  schema.type === 'string' ? badTexts(schema) : badNumbers(schema)

const badValues = (schema: Schema, value: unknown): Bad<unknown>[] => {
  const others = otherTypes(schema)
  if (schema.anyOf) return [...others, ...schema.anyOf.flatMap(badOfItself)]
  if (isId(schema)) return others
  if (schema.type === 'string') return [...others, ...badTexts(schema)]
  if (schema.type === 'array') return [...others, ...badLists(schema, (value ?? []) as unknown[])]
  if (schema.type === 'object') return [...others, ...badObjects(schema, (value ?? {}) as Fields)]
  return [...others, ...badNumbers(schema)]
}

const inputSchema = (name: EndpointName) => z.toJSONSchema(handlers[name].input, { io: 'input' }) as Schema

/** The fields of an endpoint's input that hold an id. */
export const idFields = (name: EndpointName): string[] =>
  Object.entries(inputSchema(name).properties ?? {}).flatMap(([field, schema]) =>
    isId(schema) ? [field] : [],
  )

/** A query and a path carry text alone: what cannot be written there is left out. */
const canTravel = (name: EndpointName, sample: Fields, input: Fields): boolean => {
  const { method, path } = endpoints[name]
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, field = '']) => field)
  if (inPath.some(field => typeof input[field] !== 'string' || input[field] === '')) return false
  const changed = Object.keys(input).filter(field => input[field] !== sample[field])
  return method !== 'GET' || changed.every(field => typeof input[field] === 'string' || field === 'surprise')
}

/** Every way to be wrong in one field of an endpoint's input, the rest as in the sample. */
export const badInputs = (name: EndpointName, sample: Fields): Bad<Fields>[] => {
  return badObjects(inputSchema(name), sample).filter(([, input]) => canTravel(name, sample, input))
}
