import { dialog, node } from './dialog.h5'
import { forget, load, save } from './storage'

const personas = {
  volunteer: '志愿者',
  resident: '群众',
  leader: '队长',
  station: '站管理员',
  institute: '所管理员',
  center: '中心管理员',
  merchant: '商家',
  clerk: '店员',
  moderator: '审核员',
}

/** Local edition only: what a persona is called; whoever has no role of their own is new. */
export const personaName = (name: string) => new Map(Object.entries(personas)).get(name) ?? `新人 ${name}`

const become = (name: string) => {
  if (load('persona') === name) return
  forget('session')
  forget('left')
  save('persona', name)
}

/** Local edition only: who the browser is, also from `?persona=NAME` before the hash. */
export const storedPersona = (): string | undefined => {
  const asked = new URLSearchParams(window.location.search).get('persona')
  if (asked) become(asked)
  return load<string>('persona')
}

const row = (buttons: Node[]) => node('div', { className: 'two' }, ...buttons)

/** Local edition only: asks who to be. */
export const choosePersona = async (): Promise<string | undefined> => {
  const name = await dialog<string>('以谁的身份登录？', done => {
    const field = node('input', { type: 'text', placeholder: '或输入一个新名字', ariaLabel: '新名字' })
    const buttons: Node[] = Object.entries(personas).map(([persona, label]) =>
      node('button', { onclick: () => done(persona) }, label),
    )
    const other = node(
      'button',
      { className: 'main', onclick: () => field.value && done(field.value) },
      '用这个名字',
    )
    return [row(buttons), field, other]
  })
  if (name) become(name)
  return name
}
