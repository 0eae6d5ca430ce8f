import type { Random } from '../random'
import type { Light } from './light'

export const width = 1200
export const height = 900

/** Draws one kind of scene as the inside of an SVG of `width` x `height`. */
export type Scene = (paint: { light: Light; random: Random }) => string

type Look = Record<string, string | number>
const attributes = (look: Look) =>
  Object.entries(look)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`)
    .join('')

const element = (name: string, look: Look) => `<${name}${attributes(look)}/>`

export const rect = (x: number, y: number, w: number, h: number, fill: string, more: Look = {}) =>
  element('rect', { x, y, width: w, height: h, fill, ...more })

export const circle = (cx: number, cy: number, r: number, fill: string, more: Look = {}) =>
  element('circle', { cx, cy, r, fill, ...more })

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string, more: Look = {}) =>
  element('ellipse', { cx, cy, rx, ry, fill, ...more })

export const path = (d: string, fill: string, more: Look = {}) => element('path', { d, fill, ...more })

export const stroke = (d: string, colour: string, wide: number, more: Look = {}) =>
  element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': wide,
    'stroke-linecap': 'round',
    ...more,
  })

/** A fill that goes from one colour down to another; use as `url(#name)`. */
export const fade = (name: string, [from, to]: readonly [string, string]) =>
  `<linearGradient id="${name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

export const halo = (name: string, colour: string, strength: number) =>
  `<radialGradient id="${name}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`

export const many = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('')

export const svgOf = (scene: Scene, paint: { light: Light; random: Random }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scene(paint)}</svg>`
