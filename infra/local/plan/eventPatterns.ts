export type BusEvent = Record<string, unknown>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const accepts = (accepted: unknown, value: unknown) => {
  if (isObject(accepted)) throw new Error(`本地运行不认识事件匹配写法 ${JSON.stringify(accepted)}`)
  return accepted === value
}

/** Whether an event fits a pattern of lists of exact values. */
export const matches = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some(accepted => accepts(accepted, value))
  if (!isObject(pattern)) throw new Error(`本地运行不认识事件匹配写法 ${JSON.stringify(pattern)}`)
  return isObject(value) && Object.entries(pattern).every(([key, inner]) => matches(inner, value[key]))
}

const at = (path: string, event: BusEvent) =>
  path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), event)

type Transformer = { InputPathsMap: Record<string, string>; InputTemplate: string }

/** The event as an input transformer rewrites it. */
export const transform = ({ InputPathsMap, InputTemplate }: Transformer, event: BusEvent): unknown =>
  JSON.parse(
    InputTemplate.replace(/<([^>]+)>/g, (_, name: string) => {
      const path = InputPathsMap[name]
      if (!path) throw new Error(`事件模板用到了没有定义的 ${name}`)
      return JSON.stringify(at(path, event) ?? '')
    }),
  )
