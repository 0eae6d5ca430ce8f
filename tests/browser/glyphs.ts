import type { TestBrowser } from '../support/browser/browser'

// Run in the page: without a font for them, any two characters look the same.
const differ = `(() => {
  const drawn = text => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
    const pen = canvas.getContext('2d')
    pen.font = '30px sans-serif'
    pen.fillText(text, 2, 32)
    return canvas.toDataURL()
  }
  return drawn('志') !== drawn('愿')
})()`

/** Whether this machine has a font with Chinese characters. */
export const drawsChinese = async ({ phone }: TestBrowser) => {
  const page = await phone()
  const drawn = await page.evaluate<boolean>(differ)
  await page.context().close()
  return drawn
}
