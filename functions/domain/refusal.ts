import { type RefusalCode, refusals } from '../contracts/errors'

/** A rule said no. `field` names the input that was at fault, where there is one. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly field?: string,
  ) {
    super(refusals[code])
    this.name = 'Refusal'
  }
}

export const refuse = (code: RefusalCode, field?: string): never => {
  throw new Refusal(code, field)
}

/** Unknown and foreign things get the same answer, so that nobody learns what exists. */
export const found = <Thing>(thing: Thing | undefined): Thing => thing ?? refuse('NOT_FOUND')
