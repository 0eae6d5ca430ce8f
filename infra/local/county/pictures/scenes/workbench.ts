import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { volunteer } from '../people'

const fan = (x: number, y: number) =>
  `${circle(x, y, 74, 'none', { stroke: '#5d7d8c', 'stroke-width': 7 })}${many(3, at => path(`M${x},${y} q44,-52 12,-66 q-34,2 -12,66`, '#8fb0bd', { transform: `rotate(${at * 120} ${x} ${y})` }))}${circle(x, y, 12, '#3f5a66')}${rect(x - 8, y + 74, 16, 62, '#5d7d8c')}${rect(x - 52, y + 130, 104, 16, '#5d7d8c', { rx: 8 })}`

const cooker = (x: number, y: number) =>
  `${rect(x - 84, y - 84, 168, 110, '#f1ede6', { rx: 26 })}${path(`M${x - 84},${y - 60} Q${x},${y - 130} ${x + 84},${y - 60} Z`, '#d9d2c7')}${rect(x - 22, y - 108, 44, 14, '#6b6259', { rx: 7 })}${rect(x - 26, y - 22, 52, 30, '#c9261d', { rx: 6 })}`

const radio = (x: number, y: number, colour: string) =>
  `${rect(x - 92, y - 70, 184, 96, colour, { rx: 10 })}${circle(x - 40, y - 22, 32, '#3b332d')}${circle(x - 40, y - 22, 20, '#6a5b4e')}${rect(x + 16, y - 50, 60, 22, '#f3e6c2', { rx: 4 })}${circle(x + 34, y, 9, '#f3e6c2')}${circle(x + 62, y, 9, '#f3e6c2')}${stroke(`M${x + 70},${y - 70} l40,-96`, '#8d8378', 4)}`

const papercut = (x: number, y: number) =>
  `${rect(x - 70, y - 70, 140, 140, '#c9261d', { transform: `rotate(45 ${x} ${y})` })}${many(8, at => path(`M${x},${y} q18,-38 0,-66 q-18,28 0,66`, '#f7ead6', { transform: `rotate(${at * 45} ${x} ${y})` }))}`

const things = [fan, cooker, (x: number, y: number) => radio(x, y, '#a8693f'), papercut]

/** A table full of things to mend and to make, under a hanging lamp. */
export const workbench: Scene = ({ light, random }) => {
  const [left, middle, right] = random.shuffle(things)
  const tools = many(
    7,
    at =>
      `${rect(130 + at * 142, 190, 12, random.int(60, 110), light.roof, { rx: 5 })}${circle(136 + at * 142, 186, 9, light.wood)}`,
  )
  const screws = many(14, () => circle(random.int(120, 1080), random.int(756, 800), 5, light.roof))
  return [
    rect(0, 0, 1200, 900, light.wall),
    rect(80, 150, 1040, 190, light.shade, { rx: 10 }),
    tools,
    stroke('M600,0 L600,90', '#8d8378', 4),
    path('M540,130 Q600,60 660,130 Z', '#2f7d6b'),
    path('M540,130 L250,740 L950,740 L660,130 Z', light.lamp, { opacity: 0.25 }),
    volunteer(random.int(280, 360), 760, 420, random),
    volunteer(random.int(800, 880), 770, 400, random),
    rect(0, 730, 1200, 170, light.wood),
    rect(0, 730, 1200, 16, light.shade, { opacity: 0.6 }),
    left?.(230, 700) ?? '',
    middle?.(600, 690) ?? '',
    right?.(965, 700) ?? '',
    screws,
  ].join('')
}
