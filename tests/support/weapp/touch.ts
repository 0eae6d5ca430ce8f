import type { Pages } from './pages'
import { findNode, linesOf, type Shown } from './tree'

type Touch = { pages: Pages; screen: () => Shown; now: () => number }

/** A person's hand on the screen: finds what is meant by its text and sends the event up from there. */
export const createTouch = ({ pages, screen, now }: Touch) => {
  const missing = (what: string): never => {
    throw new Error(`${what}; the screen reads: ${linesOf(screen()).join(' | ')}`)
  }
  const eventOn = (node: Shown, type: string, detail: object) => {
    const at = { id: String(node.attrs.id ?? ''), dataset: { sid: node.attrs['data-sid'] } }
    pages.call(node.handlers[type] ?? '', {
      type,
      detail,
      target: at,
      currentTarget: at,
      timeStamp: now(),
    })
  }
  const bubble = (node: Shown, type: string, detail: object = {}) => {
    for (let at: Shown | undefined = node; at; at = at.parent) {
      if (at.handlers[type]) eventOn(at, type, detail)
    }
  }
  const hears = (type: string) => (node: Shown) => {
    for (let at: Shown | undefined = node; at; at = at.parent) if (at.handlers[type]) return true
    return false
  }
  /** The smallest part of the screen that says both. */
  const partWith = (text: string, beside: string): Shown | undefined => {
    let part = findNode(screen(), beside, () => true)
    while (part && !findNode(part, text, () => true)) part = part.parent
    return part
  }
  /** The innermost node that says `text` and that, or whose parent, listens to the event. */
  const nodeFor = (text: string, type: string, beside?: string): Shown => {
    const part = beside === undefined ? screen() : partWith(text, beside)
    const found = part && findNode(part, text, hears(type))
    return found ?? missing(`nothing hears a ${type} on “${text}”${beside ? ` beside “${beside}”` : ''}`)
  }
  const fieldFor = (label: string): Shown =>
    findNode(screen(), label, ({ tag }) => tag === 'input' || tag === 'textarea') ??
    missing(`no field “${label}”`)
  /** The wheel that shows `text`, if it has that value: a wheel of days has those between its first and its last. */
  const wheelFor = (text: string, value: number | string): Shown => {
    let wheel = nodeFor(text, 'change')
    while (!wheel.handlers.change && wheel.parent) wheel = wheel.parent
    const { start = '', end = '~' } = wheel.attrs
    const has = typeof value === 'number' || (value >= String(start) && value <= String(end))
    return has ? wheel : missing(`the wheel “${text}” has no ${value}`)
  }

  return { bubble, nodeFor, fieldFor, wheelFor }
}
