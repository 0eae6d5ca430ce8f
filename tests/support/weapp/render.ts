import path from 'node:path'
import { filled, givenTo, type Scope } from './expressions'
import type { Tag } from './markup'
import { createSheets, type Load, type Sheet } from './sheets'
import { isNode, type Shown } from './tree'

type Item = Tag | string
type Child = Shown | string
type Context = { scope: Scope; sheet: Sheet; recursion: () => Sheet }

/** Of a run of `wx:if`, `wx:elif`, `wx:else`, those that show; `before` tells whether one was shown already. */
const isTaken = ({ attrs }: Tag, { scope }: Context, before: boolean) => {
  if (attrs['wx:if'] !== undefined) return Boolean(filled(attrs['wx:if'], scope))
  if (attrs['wx:elif'] !== undefined) return !before && Boolean(filled(attrs['wx:elif'], scope))
  return 'wx:else' in attrs ? !before : true
}

const renderAll = (items: Item[], context: Context): Child[] => {
  let shown = false
  return items.flatMap(item => {
    if (typeof item === 'string') return renderText(item, context)
    const taken = isTaken(item, context, shown)
    shown = taken || (shown && item.attrs['wx:if'] === undefined)
    return taken ? renderEach(item, context) : []
  })
}

const renderText = (text: string, { scope }: Context): Child[] => {
  const value = String(filled(text, scope) ?? '')
  return value === '' ? [] : [value]
}

const renderEach = (item: Tag, context: Context): Child[] => {
  const { 'wx:for': list, ...attrs } = item.attrs
  if (list === undefined) return renderOne(item, context)
  const values = (filled(list, context.scope) ?? []) as unknown[]
  return values.flatMap((one, index) =>
    renderOne({ ...item, attrs }, { ...context, scope: { ...context.scope, item: one, index } }),
  )
}

const renderOne = (item: Tag, context: Context): Child[] => {
  if (item.tag === 'block') return renderAll(item.children, context)
  if (item.tag === 'template') return renderTemplate(item, context)
  if (item.tag === 'comp') return renderRecursion(item, context)
  return [shownOf(item, context)]
}

const renderTemplate = (item: Tag, context: Context): Child[] => {
  const { sheet } = context
  const scope = { ...sheet.scripts, ...context.scope }
  const name = String(filled(item.attrs.is ?? '', scope))
  const template = sheet.templates.get(name)
  if (!template) throw new Error(`no template ${name}`)
  return renderAll(template.children, { ...context, scope: givenTo(item.attrs.data, scope) })
}

/** Taro's own component, in which a tree goes on that is deeper than its templates. */
const renderRecursion = (item: Tag, context: Context): Child[] => {
  const sheet = context.recursion()
  const given = Object.entries(item.attrs).map(([name, text]) => [name, filled(text, context.scope)])
  return renderAll(sheet.body, { ...context, sheet, scope: Object.fromEntries(given) as Scope })
}

const eventOf = (name: string) => /^(?:bind|catch)(\w+)$/.exec(name)?.[1]

const shownOf = (item: Tag, context: Context): Shown => {
  const scope = { ...context.sheet.scripts, ...context.scope }
  const shown: Shown = { tag: item.tag, attrs: {}, handlers: {}, children: [], parent: undefined }
  for (const [name, text] of Object.entries(item.attrs)) {
    const event = eventOf(name)
    if (event) shown.handlers[event] = text
    else shown.attrs[name] = filled(text, scope)
  }
  return adopt(shown, renderAll(item.children, context))
}

const adopt = (parent: Shown, children: Child[]): Shown => {
  parent.children = children
  for (const child of children.filter(isNode)) child.parent = parent
  return parent
}

/** Interprets the built WXML of one `dist`: the screen of a page with its data. */
export const createRenderer = (dist: string) => {
  const load: Load = createSheets()
  const recursion = () => load(path.join(dist, 'comp.wxml'))
  return (route: string, data: Scope): Shown => {
    const sheet = load(path.join(dist, `${route}.wxml`))
    const page: Shown = { tag: 'page', attrs: {}, handlers: {}, children: [], parent: undefined }
    return adopt(page, renderAll(sheet.body, { scope: data, sheet, recursion }))
  }
}
