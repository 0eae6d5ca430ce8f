const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 22

const random = () =>
  Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/** What a person meant to do, once: its repeats carry the same key and request id. */
export type Intent = { key: string; requestId: string }

/** The deed whose key was kept, as in a page's address. */
export const intentWith = (key: string): Intent => ({ key, requestId: `req_${random()}` })

export const newKey = random
export const newIntent = () => intentWith(newKey())
