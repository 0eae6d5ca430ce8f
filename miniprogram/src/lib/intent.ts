const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 22

const random = () =>
  Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join('')

/** What a person meant to do, once: each of its repeats carries the same request id. */
export type Intent = { requestId: string }

export const newIntent = (): Intent => ({ requestId: `req_${random()}` })

/** For what creates something that could exist twice: by the key its repeat finds what the first try made. */
export const withKey = <Input extends object>(input: Input, { requestId }: Intent) => ({
  ...input,
  key: requestId,
})
