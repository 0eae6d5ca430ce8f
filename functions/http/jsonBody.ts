import { refuse } from '../domain/refusal'

const mostCharacters = 100_000

/** Half of a character: the store takes no text that holds one. */
const torn = /\p{Surrogate}/u

const isSound = (name: string, value: unknown) =>
  name !== '__proto__' && !torn.test(name) && !(typeof value === 'string' && torn.test(value))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text, (name, value) => (isSound(name, value) ? value : refuse('BAD_INPUT')))
  } catch {
    return refuse('BAD_INPUT')
  }
}

/** The fields of a request's body; an empty one has none. Refuses what is no object, too long or not whole. */
export const fieldsOf = (text: string): Record<string, unknown> => {
  if (text.length > mostCharacters) return refuse('BAD_INPUT')
  const body = text === '' ? {} : parsed(text)
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? (body as Record<string, unknown>) : refuse('BAD_INPUT')
}
