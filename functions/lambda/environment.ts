/** A setting that the stack gives this function; a missing one is a mistake of the stack. */
export const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`the environment lacks ${name}`)
  return value
}
