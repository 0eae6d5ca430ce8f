import type { Locator, Page } from 'playwright-core'

const rowHeight = 34
const middle = 102
const attempts = 3
/** How long a wheel or a field may take to show what was done to it. */
const patienceMilliseconds = 5_000

const comes = (place: Locator) =>
  place.waitFor({ timeout: patienceMilliseconds }).then(
    () => true,
    () => false,
  )

const content = '.weui-picker__content'

const rowOf = async (wheel: Locator) => {
  const style = (await wheel.locator(content).getAttribute('style')) ?? ''
  const height = Number(/translate3d\(0(?:px)?, (-?[\d.]+)px/.exec(style)?.[1] ?? middle)
  return Math.round((middle - height) / rowHeight)
}

const drawnAt = (wheel: Locator, row: number) =>
  wheel.locator(`${content}[style*="translate3d(0px, ${middle - row * rowHeight}px"]`)

const placeOf = async (wheel: Locator, option: string) => {
  const items = wheel.locator('.weui-picker__item')
  await comes(items.filter({ hasText: option }).first())
  const options = (await items.allTextContents()).map(text => text.trim())
  const place = options.indexOf(option)
  if (place < 0) throw new Error(`the wheel has no “${option}”, only ${options.join('、')}`)
  return place
}

const finger = (y: number) => ({ changedTouches: [{ identifier: 0, clientX: 180, clientY: y }] })

/** Drags a wheel until `option` stands in its middle. */
const turn = async (wheel: Locator, option: string) => {
  const row = await placeOf(wheel, option)
  const way = ((await rowOf(wheel)) - row) * rowHeight
  if (way === 0) return
  await wheel.dispatchEvent('touchstart', finger(0))
  await wheel.dispatchEvent('touchmove', finger(way))
  // The wheel stops where it is drawn, which may be a frame behind the finger.
  await comes(drawnAt(wheel, row))
  await wheel.dispatchEvent('touchend', finger(way))
}

const takeFrom = async (slider: Locator, option: string) => {
  await turn(slider.locator('taro-picker-group'), option)
  await slider.getByText('确定').tap()
  await slider.waitFor({ state: 'hidden' })
}

/**
 * Opens the wheel of the field `label` and takes `option`. A form that is drawn anew meanwhile turns the wheel
 * back, so what the field reads afterwards decides; throws where it is never `option`.
 */
export const turnWheel = async (page: Page, label: string, option: string) => {
  const named = page.locator('.field__label').filter({ hasText: label, visible: true })
  const field = page.locator('.field', { has: named })
  const shown = field.locator('.field__input').first()
  for (let left = attempts; left > 0; left -= 1) {
    await shown.tap()
    await takeFrom(page.locator('.weui-picker').filter({ visible: true }), option)
    if (await comes(field.getByText(option, { exact: true }))) return
  }
  throw new Error(`after ${attempts} turns of its wheel “${label}” reads “${await shown.textContent()}”`)
}
