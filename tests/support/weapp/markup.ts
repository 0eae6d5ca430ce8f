/** A tag of WXML as it is written, or a run of text. */
export type Tag = { tag: string; attrs: Record<string, string>; children: (Tag | string)[] }

const token = /<!--[\s\S]*?-->|<\/?[\w-]+(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>|[^<]+/g
const attribute = /([\w:-]+)(?:="([^"]*)")?/g

const attrsOf = (text: string) =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]))

const opened = (text: string): Tag => {
  const [, tag = '', rest = ''] = /^<([\w-]+)([\s\S]*?)\/?>$/.exec(text) ?? []
  return { tag, attrs: attrsOf(rest), children: [] }
}

/** Reads WXML into its top-level tags; a tag left open at the end belongs to the file. */
export const parseMarkup = (source: string): (Tag | string)[] => {
  const root: Tag = { tag: 'root', attrs: {}, children: [] }
  const open = [root]
  for (const [text] of source.matchAll(token)) {
    const parent = open[open.length - 1] ?? root
    if (text.startsWith('<!--')) continue
    if (text.startsWith('</')) open.pop()
    else if (!text.startsWith('<')) {
      if (text.trim()) parent.children.push(text.trim())
    } else {
      const made = opened(text)
      parent.children.push(made)
      if (!text.endsWith('/>')) open.push(made)
    }
  }
  return root.children
}
