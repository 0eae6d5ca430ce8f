import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Scope } from './expressions'
import { parseMarkup, type Tag } from './markup'

/** A WXML file with the templates and scripts it has or imports. */
export type Sheet = { body: (Tag | string)[]; templates: Map<string, Tag>; scripts: Scope }
export type Load = (file: string) => Sheet

const script = (file: string): unknown => {
  const module = { exports: {} }
  vm.runInNewContext(readFileSync(file, 'utf8'), { module })
  return module.exports
}

const importInto = (sheet: Sheet, from: Sheet) => {
  for (const [name, tag] of from.templates) sheet.templates.set(name, tag)
  Object.assign(sheet.scripts, from.scripts)
}

const take = (sheet: Sheet, item: Tag | string, folder: string, load: Load) => {
  if (typeof item === 'string') return void sheet.body.push(item)
  const { src = '', name, module = '' } = item.attrs
  const file = path.join(folder, src)
  if (item.tag === 'import') importInto(sheet, load(file))
  else if (item.tag === 'wxs') sheet.scripts[module] = script(file)
  else if (item.tag === 'template' && name) sheet.templates.set(name, item)
  else sheet.body.push(item)
}

/** Reads WXML files, each once. */
export const createSheets = (): Load => {
  const known = new Map<string, Sheet>()
  const load: Load = file => {
    const held = known.get(file)
    if (held) return held
    const sheet: Sheet = { body: [], templates: new Map(), scripts: {} }
    known.set(file, sheet)
    for (const item of parseMarkup(readFileSync(file, 'utf8'))) take(sheet, item, path.dirname(file), load)
    return sheet
  }
  return load
}
