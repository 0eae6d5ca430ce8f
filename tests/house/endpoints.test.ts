import { randomBytes } from 'node:crypto'
import type * as z from 'zod'
import { endpoints } from '../../functions/contracts/endpoints'
import { createApp } from '../../functions/http/app'
import { handlers } from '../support/api/handlers'

const table = Object.entries(endpoints)
const app = createApp({
  deps: () => Promise.reject(new Error('not asked')),
  log: () => undefined,
  random: randomBytes,
})

const fieldsOf = (input: z.ZodLazy<z.ZodType>) => Object.keys((input.unwrap() as z.ZodObject).shape)
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)

test('every endpoint has a handler, and every handler an endpoint', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(endpoints).sort())
})

test.each(table)('%s has one route', (_name, { method, path }) => {
  expect(app.routes.filter(route => route.method === method && route.path === path)).toHaveLength(1)
})

test.each(table)('%s is reached by its own path alone', (_name, { method, path }) => {
  const asked = path.replace(/:\w+/g, 'x_1')
  const reached = table.filter(
    ([, other]) =>
      other.method === method && new RegExp(`^${other.path.replace(/:\w+/g, '[^/]+')}$`).test(asked),
  )
  expect(reached.map(([, other]) => other.path)).toEqual([path])
})

test.each(table)('%s takes what its path names', (name, { path }) => {
  const { input } = handlers[name as keyof typeof handlers]
  expect(fieldsOf(input)).toEqual(expect.arrayContaining(parametersOf(path)))
})

test.each(table)('%s is under /v1', (_name, { path }) => {
  expect(path).toMatch(/^\/v1\/[a-z]/)
})

test.each(table.filter(([, { method }]) => method !== 'GET'))('%s may be sent again under a key', name => {
  const opening = ['login', 'renew'].includes(name)
  expect(opening || fieldsOf(handlers[name as keyof typeof handlers].input).includes('key')).toBe(true)
})
