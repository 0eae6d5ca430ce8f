import type { Locator, Page } from 'playwright-core'

const rowHeight = 34
const middle = 102

const heightOf = async (wheel: Locator) => {
  const style = (await wheel.locator('.weui-picker__content').getAttribute('style')) ?? ''
  return Number(/translate3d\(0(?:px)?, (-?[\d.]+)px/.exec(style)?.[1] ?? middle)
}

const nearest = (options: string[], wanted: string, from: number) => {
  const places = options.flatMap((option, at) => (option.trim() === wanted ? [at] : []))
  const [place] = places.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
  if (place === undefined) throw new Error(`the wheel has no “${wanted}”, only ${options.join('、')}`)
  return place
}

const finger = (y: number) => ({ changedTouches: [{ identifier: 0, clientX: 180, clientY: y }] })

/** Drags a wheel until `wanted` stands in its middle. */
const turn = async (wheel: Locator, wanted: string) => {
  await wheel.getByText(wanted, { exact: true }).first().waitFor({ state: 'attached' })
  const options = await wheel.locator('.weui-picker__item').allTextContents()
  const from = Math.round((middle - (await heightOf(wheel))) / rowHeight)
  const rows = nearest(options, wanted, from) - from
  if (rows === 0) return
  const way = -rows * rowHeight
  await wheel.dispatchEvent('touchstart', finger(0))
  for (const y of [Math.sign(way) * 20, way]) await wheel.dispatchEvent('touchmove', finger(y))
  await wheel.dispatchEvent('touchend', finger(way))
}

/** Opens the field's wheels, turns each to its option and takes them. */
export const turnWheels = async (page: Page, label: string, options: string[]) => {
  const named = page.locator('.field__label').filter({ hasText: label, visible: true })
  const field = page.locator('.field', { has: named })
  await field.locator('.field__input').first().tap()
  const slider = page.locator('.weui-picker').filter({ visible: true })
  for (const [at, option] of options.entries()) {
    await turn(slider.locator('taro-picker-group').nth(at), option)
  }
  await slider.getByText('确定').tap()
  await slider.waitFor({ state: 'hidden' })
}
