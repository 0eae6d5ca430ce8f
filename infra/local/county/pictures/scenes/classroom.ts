import { many, path, rect, type Scene, stroke } from '../canvas'
import { audience, volunteer } from '../people'

const coats = ['#b4674e', '#5f7f95', '#8a9a6b', '#c79a55', '#7c6a86', '#9c5b5b']

const lamp = (x: number, colour: string) =>
  `${stroke(`M${x},0 L${x},70`, '#8d8378', 3)}${path(`M${x - 46},104 Q${x},48 ${x + 46},104 Z`, colour)}${path(`M${x - 46},104 L${x - 160},420 L${x + 160},420 L${x + 46},104 Z`, '#fff3cf', { opacity: 0.16 })}`

/** An evening class: blackboard, lamps, rows of people from behind. */
export const classroom: Scene = ({ light, random }) => {
  const board = random.pick(['#3e5c50', '#3b4f5c', '#46563f'])
  const lines = many(4, at =>
    stroke(`M${400 + random.int(0, 30)},${230 + at * 42} h${random.int(150, 380)}`, '#e9e4d6', 5, {
      opacity: 0.75,
    }),
  )
  const window = `${rect(70, 170, 190, 250, light.wood, { rx: 6 })}${rect(84, 184, 162, 222, light.sky[0])}${rect(84, 300, 162, 106, light.sky[1])}${rect(160, 184, 9, 222, light.wood)}${rect(84, 290, 162, 9, light.wood)}`
  const shelf = many(9, at =>
    rect(985 + at * 16, 262 - random.int(0, 22), 13, 90, random.pick(coats), { rx: 2 }),
  )
  return [
    rect(0, 0, 1200, 900, light.wall),
    rect(0, 560, 1200, 340, light.shade),
    window,
    rect(345, 165, 560, 270, light.wood, { rx: 8 }),
    rect(359, 179, 532, 242, board),
    lines,
    rect(970, 352, 170, 12, light.wood),
    shelf,
    lamp(330, '#c9823f'),
    lamp(860, '#c9823f'),
    volunteer(random.int(560, 700), 640, 300, random),
    rect(420, 560, 330, 20, light.wood, { rx: 6 }),
    rect(440, 580, 290, 70, light.roof, { opacity: 0.35 }),
    audience(600, random, coats, 6),
    audience(730, random, coats, 7),
  ].join('')
}
