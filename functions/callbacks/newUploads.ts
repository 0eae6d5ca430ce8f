/** The part of an S3 event that names new objects. */
export type UploadsEvent = { Records: { s3: { object: { key: string } } }[] }

/** S3 writes keys as a form does. */
const keyIn = (encoded: string) => decodeURIComponent(encoded.replace(/\+/g, ' '))

/** Takes in every upload an event names. One that fails does not hold up the others; it fails the event. */
export const takeUploads = async (
  { Records }: UploadsEvent,
  take: (key: string) => Promise<void>,
): Promise<void> => {
  const errors: unknown[] = []
  for (const { s3 } of Records) await take(keyIn(s3.object.key)).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} uploads could not be taken in`)
}
