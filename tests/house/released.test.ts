import released from './endpoints.released.json'
import { currentRelease, type Released } from './release'

const current = currentRelease()
const before = Object.entries(released as Record<string, Released>)

test.each(before)('%s is still asked for where it was', (name, { method, path }) => {
  expect(current[name]).toMatchObject({ method, path })
})

test.each(before)('%s still takes what a phone sends', (name, { needs, takes }) => {
  const now = current[name]
  expect([...(now?.needs ?? []), ...(now?.takes ?? [])]).toEqual(expect.arrayContaining([...needs, ...takes]))
})

test.each(before)('%s asks for nothing that a phone does not send', (name, { needs }) => {
  expect(needs).toEqual(expect.arrayContaining(current[name]?.needs ?? []))
})
