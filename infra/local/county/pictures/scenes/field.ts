import { ellipse, many, path, rect, type Scene, stroke } from '../canvas'
import { ginkgo, ridge, sky } from '../landscape'
import { volunteer } from '../people'

const furrow = (at: number, colour: string) => {
  const near = -700 + at * 240
  const far = 480 + at * 22
  return path(`M${far},540 L${far + 9},540 L${near + 110},900 L${near},900 Z`, colour, { opacity: 0.55 })
}

const basket = (x: number, y: number, wood: string, fruit: string) =>
  `${many(5, at => ellipse(x - 30 + at * 15, y - 24, 13, 13, fruit))}${path(`M${x - 52},${y - 22} L${x + 52},${y - 22} L${x + 38},${y + 26} L${x - 38},${y + 26} Z`, wood)}`

/** Rows of seedlings running to the hills, and people among them. */
export const field: Scene = ({ light, random }) => {
  const seedlings = many(46, () => {
    const y = random.int(570, 880)
    const size = (y - 500) / 14
    const x = random.int(0, 1200)
    return `${stroke(`M${x},${y} q-4,${-size} -12,${-size * 1.3}`, light.near, 4)}${stroke(`M${x},${y} q4,${-size} 12,${-size * 1.2}`, light.mid, 4)}`
  })
  return [
    sky(light, random),
    ridge(390, 46, light.far, random),
    ridge(470, 30, light.mid, random),
    rect(0, 530, 1200, 370, light.ground),
    many(12, at => furrow(at, light.wood)),
    ginkgo(random.int(960, 1080), 560, 260, light, random),
    ginkgo(random.int(80, 180), 552, 190, light, random),
    seedlings,
    basket(random.int(180, 300), 820, light.wood, random.pick(['#c9702b', '#7fa05a', '#b5523f'])),
    volunteer(random.int(380, 460), 790, 220, random, 'bend'),
    volunteer(random.int(620, 700), 850, 270, random, random.pick(['stand', 'bend'])),
    volunteer(random.int(860, 930), 780, 210, random),
  ].join('')
}
