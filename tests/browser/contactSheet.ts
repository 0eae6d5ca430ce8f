import type { Look } from './picture'
import type { Shot } from './shots/shot'

const row = ({ name, title }: Shot, looks: Look[]) => `
  <section id="${name}">
    <h2>${title} <small>${name}</small></h2>
    <div>${looks
      .map(
        look => `<figure><img loading="lazy" src="${look.name}/${name}.png" width="${look.width}">
        <figcaption>${look.title}</figcaption></figure>`,
      )
      .join('')}</div>
  </section>`

/** A page with every picture, a row for each state of a screen. */
export const contactSheet = (shots: Shot[], looks: Look[]) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>文明实践云：全部界面</title>
<style>
  body { margin: 32px; background: #e9e4db; color: #211c17; font: 16px/1.5 sans-serif }
  h2 { margin: 40px 0 12px; font-size: 18px }
  small { color: #6e655b; font-weight: 400 }
  div { display: flex; gap: 24px; align-items: flex-start }
  figure { margin: 0 }
  img { border-radius: 18px; box-shadow: 0 4px 18px rgb(33 28 23 / 18%) }
  figcaption { color: #6e655b; font-size: 13px }
</style>
<h1>全部界面，${shots.length} 种情形</h1>
${shots.map(shot => row(shot, looks)).join('')}
</html>
`
