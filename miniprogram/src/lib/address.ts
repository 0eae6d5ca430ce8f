type Input = Record<string, unknown>

const named = /:(\w+)/g
const query = (input: Input) =>
  Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')

/** Splits an input into the address it makes with `path` and the rest, which is a body for all but GET. */
export const addressOf = (method: string, path: string, input: Input) => {
  const inPath = new Set([...path.matchAll(named)].map(([, name]) => name ?? ''))
  const filled = path.replace(named, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)))
  if (method !== 'GET') return { url: filled, body: rest }
  const search = query(rest)
  return { url: search ? `${filled}?${search}` : filled }
}
