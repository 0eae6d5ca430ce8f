import type { Random } from '../random'
import { ellipse, many, path, rect, stroke } from './canvas'

const red = '#c4382e'
const redShade = '#a82c24'
const heart = '#f6e6da'
const hairs = ['#2b2622', '#3a332e', '#5b534d', '#8b8680'] as const
const trousers = ['#3e4a5c', '#5a5347', '#4d4453', '#6a7380'] as const
const shirts = ['#e8e0d2', '#c8d3d8', '#d9c7b1'] as const

type Pose = 'stand' | 'bend'

/** The back of a head: the neck lies under the hair, so that nothing reads as a face. */
const head = (x: number, y: number, size: number, hair: string) =>
  `${rect(x - size * 0.32, y + size * 0.5, size * 0.64, size * 0.75, '#cf9f7e', { rx: size * 0.2 })}${ellipse(x, y, size * 0.92, size * 1.06, hair)}`

const mark = (x: number, y: number, size: number) =>
  path(
    `M${x},${y + size} C${x - size * 1.5},${y} ${x - size * 0.8},${y - size} ${x},${y - size * 0.25} C${x + size * 0.8},${y - size} ${x + size * 1.5},${y} ${x},${y + size} Z`,
    heart,
  )

const vest = (x: number, y: number, wide: number, tall: number) =>
  [
    path(
      `M${x - wide * 0.4},${y} Q${x},${y - tall * 0.16} ${x + wide * 0.4},${y} Q${x + wide * 0.42},${y + tall * 0.5} ${x + wide * 0.46},${y + tall} Q${x},${y + tall * 1.06} ${x - wide * 0.46},${y + tall} Q${x - wide * 0.42},${y + tall * 0.5} ${x - wide * 0.4},${y} Z`,
      red,
    ),
    path(
      `M${x - wide * 0.46},${y + tall * 0.9} Q${x},${y + tall * 0.96} ${x + wide * 0.46},${y + tall * 0.9} L${x + wide * 0.46},${y + tall} Q${x},${y + tall * 1.06} ${x - wide * 0.46},${y + tall} Z`,
      redShade,
    ),
    mark(x, y + tall * 0.36, wide * 0.11),
  ].join('')

const arms = (x: number, y: number, tall: number, shirt: string, reach: number) => {
  const side = (to: number) =>
    stroke(
      `M${x + to * tall * 0.17},${y + tall * 0.05} Q${x + to * tall * 0.28},${y + tall * 0.2} ${x + to * tall * (0.22 + reach)},${y + tall * (0.38 - reach)}`,
      shirt,
      tall * 0.085,
    )
  return `${side(-1)}${side(1)}`
}

const legs = (x: number, y: number, tall: number, colour: string) =>
  `${rect(x - tall * 0.14, y, tall * 0.12, tall * 0.42, colour, { rx: 6 })}${rect(x + tall * 0.02, y, tall * 0.12, tall * 0.42, colour, { rx: 6 })}`

/** Someone in a volunteer's vest, seen from behind: nobody has a face here. `y` is where the feet stand. */
export const volunteer = (x: number, y: number, tall: number, random: Random, pose: Pose = 'stand') => {
  const shirt = random.pick(shirts)
  const shoulder = y - tall * 0.8
  const reach = random.next() * 0.12
  const shadow = ellipse(x, y, tall * 0.24, tall * 0.035, '#000000', { opacity: 0.16 })
  const body = `${arms(x, shoulder, tall, shirt, reach)}${head(x, shoulder - tall * 0.105, tall * 0.085, random.pick(hairs))}${vest(x, shoulder, tall * 0.33, tall * 0.4)}`
  const lower = legs(x, y - tall * 0.42, tall, random.pick(trousers))
  const lean = pose === 'bend' ? ` transform="rotate(${random.pick([-32, 32])} ${x} ${y - tall * 0.42})"` : ''
  return `${shadow}${lower}<g${lean}>${body}</g>`
}

/** The backs of people on benches, in everyday colours. */
export const audience = (y: number, random: Random, colours: readonly string[], count = 8) =>
  many(count, at => {
    const x = 90 + (at * 1020) / Math.max(1, count - 1) + random.int(-14, 14)
    const coat = random.pick(colours)
    return `${head(x, y, 32, random.pick(hairs))}${path(`M${x - 54},${y + 150} Q${x - 52},${y + 38} ${x},${y + 32} Q${x + 52},${y + 38} ${x + 54},${y + 150} Z`, coat)}`
  })
