import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { volunteer } from '../people'

const spines = ['#a84a3a', '#4f7183', '#6f8455', '#c4923f', '#6a5774', '#8c6a4d', '#d6c6a4']
const inks = ['#7a6a58', '#9a8a74']

/** The village reading room: full shelves, a window, a lamp and an open book. */
export const library: Scene = ({ light, random }) => {
  const row = (y: number) =>
    many(38, at => {
      const tall = random.int(84, 128)
      return random.chance(0.08) ? '' : rect(60 + at * 20, y - tall, 17, tall, random.pick(spines), { rx: 2 })
    })
  const shelves = many(3, at => `${row(252 + at * 162)}${rect(44, 252 + at * 162, 800, 14, light.wood)}`)
  const window = `${rect(910, 120, 230, 330, light.wood, { rx: 8 })}${rect(926, 136, 198, 298, light.sky[0])}${rect(926, 300, 198, 134, light.sky[1])}${circle(1060, 220, 30, light.glow)}${rect(1021, 136, 9, 298, light.wood)}`
  const lines = many(
    5,
    at =>
      `${stroke(`M500,${770 + at * 15} q45,-10 88,0`, random.pick(inks), 3)}${stroke(`M614,${770 + at * 15} q45,-10 88,0`, random.pick(inks), 3)}`,
  )
  const book = `${path('M480,752 Q545,722 600,752 Q655,722 720,752 L730,862 Q660,834 600,862 Q540,834 470,862 Z', '#fbf6ea')}${stroke('M600,752 L600,862', '#d8cdb8', 4)}${lines}`
  const lamp = `${path('M930,600 l120,0 l30,72 l-180,0 Z', '#2f7d6b')}${rect(984, 672, 12, 80, light.roof)}${circle(990, 690, 130, light.lamp, { opacity: 0.28 })}`
  return [
    rect(0, 0, 1200, 900, light.wall),
    rect(30, 90, 828, 560, light.shade, { rx: 8 }),
    shelves,
    window,
    rect(0, 650, 1200, 250, light.shade),
    volunteer(random.int(220, 340), 760, 400, random),
    volunteer(random.int(640, 760), 752, 370, random),
    rect(0, 730, 1200, 170, light.wood),
    rect(0, 730, 1200, 14, light.roof, { opacity: 0.4 }),
    lamp,
    book,
  ].join('')
}
