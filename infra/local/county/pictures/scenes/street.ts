import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { ginkgo, sky } from '../landscape'
import { volunteer } from '../people'

const lampPost = (x: number, colour: string, light: string) =>
  `${rect(x, 330, 10, 350, colour)}${stroke(`M${x + 5},334 q4,-36 52,-36`, colour, 9)}${circle(x + 60, 302, 15, light)}${circle(x + 60, 302, 56, light, { opacity: 0.22 })}`

const bicycle = (x: number, y: number, colour: string) =>
  `${many(2, at => circle(x + at * 118, y, 40, 'none', { stroke: '#3d3a38', 'stroke-width': 6 }))}${stroke(`M${x},${y} L${x + 42},${y - 58} L${x + 96},${y - 58} L${x + 118},${y} M${x + 42},${y - 58} L${x + 60},${y} L${x + 96},${y - 58} M${x + 96},${y - 58} l-8,-26 l26,-4`, colour, 6)}${rect(x + 22, y - 74, 40, 10, '#3d3a38', { rx: 5 })}`

/** A crossing in the old streets: houses, a lamp, zebra stripes. */
export const street: Scene = ({ light, random }) => {
  const houses = many(5, at => {
    const top = random.int(280, 380)
    const wall = at % 2 ? light.wall : light.shade
    const panes = many(2, pane =>
      rect(at * 250 + 30 + pane * 100, top + 90, 56, 70, light.lamp, {
        opacity: random.chance(0.6) ? 0.95 : 0.4,
      }),
    )
    return `${rect(at * 250 - 20, top, 240, 320, wall)}${path(`M${at * 250 - 44},${top} L${at * 250 + 100},${top - 70} L${at * 250 + 244},${top} Z`, light.roof)}${panes}`
  })
  const stripes = many(8, at =>
    path(`M${300 + at * 80},720 l50,0 l${(at - 3) * 14 + 20},180 l-80,0 Z`, '#f4efe4', { opacity: 0.85 }),
  )
  return [
    sky(light, random),
    houses,
    rect(0, 620, 1200, 90, light.shade),
    rect(0, 700, 1200, 200, '#6b675f'),
    rect(0, 700, 1200, 200, light.ground, { opacity: 0.35 }),
    stripes,
    ginkgo(random.int(60, 130), 690, 430, light, random),
    lampPost(random.int(900, 1000), light.roof, light.lamp),
    bicycle(random.int(150, 240), 690, random.pick(['#2f7d6b', '#3f6f95', '#a8552f'])),
    volunteer(random.int(470, 540), 770, 280, random),
    volunteer(random.int(760, 830), 760, 270, random),
  ].join('')
}
