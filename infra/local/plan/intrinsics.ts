/** What the intrinsic functions of a template may ask for. */
export type World = {
  /** Answer undefined where the name is unknown. */
  ref: (id: string) => unknown
  attribute: (id: string, name: string) => unknown
  imported: (name: string) => unknown
}

type Resolve = (value: unknown) => unknown
type Intrinsic = (argument: unknown, resolve: Resolve, world: World) => unknown

const found = (value: unknown, what: string) => {
  if (value === undefined) throw new Error(`模板引用了不存在的 ${what}`)
  return value
}

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new Error(`${where} 需要文字，得到 ${JSON.stringify(value)}`)
}

const list = (value: unknown, where: string): unknown[] => {
  if (Array.isArray(value)) return value
  throw new Error(`${where} 需要列表，得到 ${JSON.stringify(value)}`)
}

const getAtt: Intrinsic = (argument, _, world) => {
  const [id, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt')
  return found(world.attribute(text(id, 'Fn::GetAtt'), name.join('.')), `属性 ${id}.${name.join('.')}`)
}

const variable = (name: string, world: World) => {
  const [id = '', ...attribute] = name.split('.')
  const value = attribute.length > 0 ? world.attribute(id, attribute.join('.')) : world.ref(id)
  return text(found(value, name), 'Fn::Sub')
}

const sub: Intrinsic = (argument, resolve, world) => {
  const [template, own] = Array.isArray(argument) ? argument : [argument, {}]
  const values = resolve(own) as Record<string, unknown>
  return text(template, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    return name in values ? text(values[name], 'Fn::Sub') : variable(name, world)
  })
}

const intrinsics: Record<string, Intrinsic> = {
  Ref: (id, _, world) => found(world.ref(text(id, 'Ref')), `资源 ${id}`),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::ImportValue': (name, resolve, world) => {
    const resolved = text(resolve(name), 'Fn::ImportValue')
    return found(world.imported(resolved), `导出 ${resolved}`)
  },
  'Fn::Join': (argument, resolve) => {
    const [separator, parts] = list(argument, 'Fn::Join')
    return list(resolve(parts), 'Fn::Join')
      .map(part => text(part, 'Fn::Join'))
      .join(text(separator, 'Fn::Join'))
  },
  'Fn::Split': (argument, resolve) => {
    const [separator, source] = list(argument, 'Fn::Split')
    return text(resolve(source), 'Fn::Split').split(text(separator, 'Fn::Split'))
  },
  'Fn::Select': (argument, resolve) => {
    const [index, items] = list(argument, 'Fn::Select')
    return found(list(resolve(items), 'Fn::Select')[Number(resolve(index))], `Fn::Select 的第 ${index} 项`)
  },
}

const intrinsicOf = (value: object) => {
  const [name = '', ...others] = Object.keys(value)
  if (others.length > 0 || !(name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')))
    return undefined
  const intrinsic = intrinsics[name]
  if (!intrinsic)
    throw new Error(`本地运行不认识内部函数 ${name}，请在 infra/local/plan/intrinsics.ts 里实现`)
  return { intrinsic, argument: (value as Record<string, unknown>)[name] }
}

/** The value with every intrinsic function worked out; one that is not known stops it. */
export const resolveIn = (world: World): Resolve => {
  const resolve: Resolve = value => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null) return value
    const call = intrinsicOf(value)
    if (call) return call.intrinsic(call.argument, resolve, world)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]))
  }
  return resolve
}
