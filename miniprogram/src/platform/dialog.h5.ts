import './dialog.h5.scss'

type Nodes = HTMLElementTagNameMap
type Tag = 'dialog' | 'h2' | 'p' | 'div' | 'label' | 'button' | 'input' | 'video' | 'canvas' | 'a'

/** A node of the browser edition's own dialogs, styled by a class: Taro takes tags in a sheet for its own elements. */
export const node = <K extends Tag>(
  tag: K,
  props: Partial<Nodes[K]>,
  ...inside: (Node | string)[]
): Nodes[K] => {
  const made: Nodes[K] = Object.assign(document.createElement(tag), props)
  made.classList.add(`browser-${tag}`)
  made.append(...inside)
  return made
}

/** Shows a sheet; resolves with what `build` hands to `done`, or undefined when it is closed. */
export const dialog = <T>(
  title: string,
  build: (done: (value: T) => void) => Node[],
): Promise<T | undefined> =>
  new Promise(resolve => {
    const sheet = node('dialog', { className: 'browser-sheet', ariaLabel: title })
    const end = (value?: T) => {
      sheet.remove()
      resolve(value)
    }
    sheet.append(
      node('h2', {}, title),
      ...build(end),
      node('button', { className: 'quiet', onclick: () => end() }, '取消'),
    )
    sheet.addEventListener('cancel', () => end())
    document.body.append(sheet)
    sheet.showModal()
  })
