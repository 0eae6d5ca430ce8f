import { Refusal } from '../domain/refusal'

/** What went wrong that no rule foresaw; for the log alone. */
export type Failure = { name: string; message: string; stack: string | undefined }

const busyNames = new Set([
  'TransactionCanceledException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
])

const failureOf = (error: unknown): Failure => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  return { name, message, stack }
}

/** A refusal as it is; a busy store as BUSY; anything else as INTERNAL, kept for the log. */
export const refusalOf = (error: unknown): { refusal: Refusal; failure?: Failure } => {
  if (error instanceof Refusal) return { refusal: error }
  const failure = failureOf(error)
  return { refusal: new Refusal(busyNames.has(failure.name) ? 'BUSY' : 'INTERNAL'), failure }
}
