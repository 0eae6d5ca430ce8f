const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 22

const random = () =>
  Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/** What a person meant to do, once: its repeats carry the same key and request id. */
export type Intent = { key: string; requestId: string }

export const newIntent = (): Intent => ({ key: random(), requestId: `req_${random()}` })
