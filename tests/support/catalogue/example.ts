type Called = { in: unknown; out: unknown }

/** What an endpoint is asked, and what it answers; `full` where a page can be longer than a small county's. */
type Example<Of extends Called> = {
  /** Right in form; what its ids name does not exist. */
  request: Of['in']
  answer: (input: Of['in']) => Of['out']
  full?: (input: Of['in']) => Of['out']
}

/** One for each endpoint of a noun: an endpoint without one does not compile. */
export type Examples<Api extends Record<keyof Api, Called>> = { [Name in keyof Api]: Example<Api[Name]> }
