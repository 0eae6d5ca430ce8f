import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { fallenLeaves, ginkgo, ridge, sky } from '../landscape'
import { volunteer } from '../people'

const benchAt = (x: number, y: number, wood: string) =>
  `${rect(x, y, 210, 18, wood, { rx: 6 })}${rect(x + 22, y + 18, 14, 52, wood)}${rect(x + 174, y + 18, 14, 52, wood)}`

/** A village yard: a tiled house, a ginkgo, benches and a table with tea. */
export const courtyard: Scene = ({ light, random }) => {
  const left = random.int(330, 470)
  const roof = path(
    `M${left - 50},380 Q${left + 320},300 ${left + 690},380 L${left + 640},300 Q${left + 320},235 ${left},300 Z`,
    light.roof,
  )
  const tiles = many(14, at =>
    stroke(`M${left + 20 + at * 46},${300 - (at % 2) * 4} l-8,66`, light.wood, 2, { opacity: 0.4 }),
  )
  const windows = many(
    2,
    at =>
      `${rect(left + 70 + at * 400, 440, 110, 110, light.wood, { rx: 4 })}${rect(left + 80 + at * 400, 450, 90, 90, light.lamp)}${rect(left + 121 + at * 400, 450, 7, 90, light.wood)}`,
  )
  const table = `${rect(520, 700, 190, 16, light.wood, { rx: 6 })}${rect(606, 716, 18, 80, light.wood)}${many(3, at => rect(556 + at * 46, 680, 20, 20, '#f7f2e8', { rx: 4 }))}`
  return [
    sky(light, random),
    ridge(420, 30, light.far, random),
    ridge(500, 18, light.mid, random),
    rect(left, 370, 640, 260, light.wall),
    rect(left, 600, 640, 30, light.shade),
    roof,
    tiles,
    rect(left + 262, 450, 116, 180, light.wood, { rx: 4 }),
    circle(left + 300, 545, 6, light.lamp),
    windows,
    rect(0, 630, 1200, 270, light.ground),
    path('M0,650 Q600,600 1200,650 L1200,630 L0,630 Z', light.shade, { opacity: 0.6 }),
    ginkgo(random.int(150, 240), 720, 540, light, random),
    fallenLeaves(light, random, 690, 880),
    benchAt(270, 740, light.wood),
    benchAt(760, 740, light.wood),
    table,
    volunteer(random.int(340, 400), 825, 250, random),
    volunteer(random.int(830, 900), 835, 255, random, random.pick(['stand', 'bend'])),
  ].join('')
}
