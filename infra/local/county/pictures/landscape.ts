import type { Random } from '../random'
import { circle, ellipse, fade, halo, height, many, path, rect, stroke, width } from './canvas'
import type { Light } from './light'

/** Sky with sun or moon and a little cloud. */
export const sky = (light: Light, random: Random, down = height) => {
  const x = random.int(200, 1000)
  const y = random.int(110, 220)
  const clouds = light.name === 'night' ? stars(random) : many(3, () => cloud(light, random))
  return `${fade('sky', light.sky)}${halo('glow', light.glow, 0.9)}${rect(0, 0, width, down, 'url(#sky)')}${clouds}${circle(x, y, 210, 'url(#glow)')}${circle(x, y, 44, light.glow)}`
}

const stars = (random: Random) =>
  many(26, () =>
    circle(random.int(0, width), random.int(0, 340), random.int(1, 3), '#fdf6dc', { opacity: 0.8 }),
  )

const cloud = (light: Light, random: Random) => {
  const x = random.int(0, width)
  const y = random.int(70, 270)
  const wide = random.int(90, 170)
  const look = { opacity: 0.5 }
  return `${ellipse(x, y, wide, 20, light.glow, look)}${ellipse(x + wide / 3, y - 18, wide / 2, 22, light.glow, look)}`
}

/** A soft ridge across the picture, `y` being its middle. */
export const ridge = (y: number, swell: number, colour: string, random: Random) => {
  const points = [0, 1, 2, 3, 4].map(at => ({ x: at * 300, y: y + random.int(-swell, swell) }))
  const curve = points
    .slice(1)
    .map((to, at) => {
      const from = points[at] ?? to
      return `C${from.x + 150},${from.y} ${to.x - 150},${to.y} ${to.x},${to.y}`
    })
    .join(' ')
  return path(`M0,${points[0]?.y ?? y} ${curve} L${width},${height} L0,${height} Z`, colour)
}

/** A ginkgo: a slim trunk under a round golden crown. */
export const ginkgo = (x: number, y: number, size: number, light: Light, random: Random) => {
  const [bright, dark] = light.leaf
  const trunk = path(
    `M${x - size * 0.05},${y} L${x - size * 0.02},${y - size * 0.7} L${x + size * 0.02},${y - size * 0.7} L${x + size * 0.06},${y} Z`,
    light.wood,
  )
  const crown = many(9, at => {
    const around = (at / 9) * Math.PI * 2
    const cx = x + Math.cos(around) * size * 0.22
    const cy = y - size * 0.82 + Math.sin(around) * size * 0.2
    return circle(cx, cy, size * (0.17 + random.next() * 0.06), at % 3 === 0 ? bright : dark, {
      opacity: 0.92,
    })
  })
  return `${trunk}${crown}${circle(x - size * 0.04, y - size * 0.88, size * 0.24, bright, { opacity: 0.85 })}`
}

export const fallenLeaves = (light: Light, random: Random, from: number, to: number) =>
  many(22, () =>
    ellipse(random.int(0, width), random.int(from, to), 7, 4, light.leaf[random.int(0, 1)] ?? light.leaf[0], {
      opacity: 0.85,
    }),
  )

export const reeds = (x: number, y: number, light: Light, random: Random) =>
  many(9, at => {
    const foot = x + at * 9
    const tip = y - random.int(60, 120)
    const lean = foot + random.int(-14, 22)
    return `${stroke(`M${foot},${y} Q${foot},${(y + tip) / 2} ${lean},${tip}`, light.near, 4)}${ellipse(lean, tip - 8, 5, 15, light.wood)}`
  })
