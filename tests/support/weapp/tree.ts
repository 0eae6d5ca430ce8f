/** A node as WeChat would show it. `handlers` maps an event (`tap`, `input`) to the page's method. */
export type Shown = {
  tag: string
  attrs: Record<string, unknown>
  handlers: Record<string, string>
  children: (Shown | string)[]
  parent: Shown | undefined
}

export const isNode = (child: Shown | string): child is Shown => typeof child !== 'string'

/** Every node below, in the order of reading, itself first. */
export const nodesOf = (node: Shown): Shown[] => [node, ...node.children.filter(isNode).flatMap(nodesOf)]

/** What can be read in a node. An input shows its value. */
export const textOf = (node: Shown): string => {
  const own = typeof node.attrs.value === 'string' ? node.attrs.value : ''
  return own + node.children.map(child => (isNode(child) ? textOf(child) : child)).join('')
}

/** What a person reads on the screen, a line for each run of text. */
export const linesOf = (node: Shown): string[] => {
  const own = typeof node.attrs.value === 'string' && node.attrs.value !== '' ? [node.attrs.value] : []
  return [...own, ...node.children.flatMap(child => (isNode(child) ? linesOf(child) : [child]))]
}

const label = (node: Shown) => {
  const spoken = node.attrs['aria-label']
  return typeof spoken === 'string' ? spoken : ''
}

const called = (node: Shown, text: string) =>
  label(node) === text || textOf(node) === text || node.attrs.placeholder === text
const mentions = (node: Shown, text: string) => label(node).includes(text) || textOf(node).includes(text)

/** The innermost node that is called `text` exactly, or else that mentions it. */
export const findNode = (root: Shown, text: string, wanted: (node: Shown) => boolean): Shown | undefined => {
  const nodes = nodesOf(root).filter(wanted)
  const exact = nodes.filter(node => called(node, text))
  const found = exact.length ? exact : nodes.filter(node => mentions(node, text))
  return found.find(node => !found.some(other => other !== node && nodesOf(node).includes(other)))
}

export const depthOf = (node: Shown): number =>
  1 + Math.max(0, ...node.children.filter(isNode).map(child => depthOf(child)))
