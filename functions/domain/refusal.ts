import { type RefusalCode, refusals } from '../contracts/errors'

/** What a sentence of the catalogue leaves open, such as `{who}`. */
type Facts = Record<string, string>

const sentenceOf = (code: RefusalCode, facts: Facts) =>
  refusals[code].replace(/\{(\w+)\}/g, (open, name: string) => facts[name] ?? open)

/** A rule said no. `field` names the input that was at fault, where there is one. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly field?: string,
    facts: Facts = {},
  ) {
    super(sentenceOf(code, facts))
    this.name = 'Refusal'
  }
}

export const refuse = (code: RefusalCode, field?: string, facts?: Facts): never => {
  throw new Refusal(code, field, facts)
}

/** A no as a value, where something else is looked at before it is said. */
export type Refused = { refused: RefusalCode; field?: string | undefined }

/** Unknown and foreign things get the same answer, so that nobody learns what exists. */
export const found = <Thing>(thing: Thing | undefined): Thing => thing ?? refuse('NOT_FOUND')
