import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { sky } from '../landscape'
import { volunteer } from '../people'

const awnings = [
  ['#c9261d', '#f3e3cf'],
  ['#2f7d6b', '#f3e7cf'],
  ['#c98a2b', '#f7edd8'],
  ['#3f6f95', '#eee6d6'],
] as const

const stall = (
  x: number,
  y: number,
  [colour, pale]: readonly [string, string],
  wood: string,
  lit: string,
) => {
  const stripes = many(6, at => rect(x + at * 40, y, 40, 62, at % 2 ? pale : colour))
  const scallops = many(6, at => circle(x + 20 + at * 40, y + 62, 20, at % 2 ? pale : colour))
  const goods = many(7, at => circle(x + 30 + at * 30, y + 196, 13, at % 2 ? '#b9864a' : '#8aa066'))
  return `${rect(x + 8, y, 10, 300, wood)}${rect(x + 222, y, 10, 300, wood)}${rect(x + 18, y + 60, 204, 146, lit, { opacity: 0.35 })}${stripes}${scallops}${goods}${rect(x - 4, y + 204, 248, 96, wood, { rx: 6 })}`
}

const lantern = (x: number, y: number) =>
  `${circle(x, y, 46, '#ffcf7a', { opacity: 0.22 })}${rect(x - 8, y - 26, 16, 6, '#7a3b22')}${path(`M${x - 20},${y - 18} Q${x - 27},${y} ${x - 20},${y + 18} L${x + 20},${y + 18} Q${x + 27},${y} ${x + 20},${y - 18} Z`, '#d8402f')}${rect(x - 8, y + 18, 16, 6, '#7a3b22')}`

/** A night market of free consultations and small repairs, under lanterns. */
export const market: Scene = ({ light, random }) => {
  const colours = random.shuffle(awnings)
  const string = stroke('M-20,210 Q300,320 600,230 T1220,220', '#6b4a38', 3)
  const lanterns = many(7, at => lantern(90 + at * 170, 258 + Math.round(Math.sin(at * 1.7) * 26)))
  const houses = many(6, at => {
    const top = random.int(300, 370)
    return `${rect(at * 205 - 20, top, 200, 330, light.roof, { opacity: 0.8 })}${rect(at * 205 + 30, top + 60, 40, 46, light.lamp, { opacity: 0.85 })}${rect(at * 205 + 100, top + 60, 40, 46, light.lamp, { opacity: 0.5 })}`
  })
  return [
    sky(light, random),
    houses,
    rect(0, 620, 1200, 280, light.ground),
    many(3, at => stall(70 + at * 390, 380, colours[at] ?? awnings[0], light.wood, light.lamp)),
    string,
    lanterns,
    rect(0, 690, 1200, 210, light.ground, { opacity: 0.55 }),
    volunteer(random.int(330, 390), 850, 290, random),
    volunteer(random.int(700, 780), 840, 280, random),
    volunteer(random.int(1010, 1080), 856, 270, random, random.pick(['stand', 'bend'])),
  ].join('')
}
