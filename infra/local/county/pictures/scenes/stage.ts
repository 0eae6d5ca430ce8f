import { circle, many, path, rect, type Scene, stroke } from '../canvas'
import { ridge, sky } from '../landscape'
import { audience, volunteer } from '../people'

const coats = ['#6d7f8c', '#9a6b55', '#7c8a63', '#b08a52', '#75627c']

/** The village stage: curtains, bunting, the backs of a full square. */
export const stage: Scene = ({ light, random }) => {
  const curtain = random.pick(['#b8332a', '#a8462f', '#94423f'])
  const folds = many(6, at => stroke(`M${270 + at * 14},240 q-8,150 0,300`, '#00000033', 4))
  const bunting = many(15, at => {
    const x = 40 + at * 80
    const y = 150 + Math.round(Math.sin((at / 14) * Math.PI) * 60)
    return path(`M${x},${y} l44,0 l-22,40 Z`, at % 2 ? '#f2c14e' : '#e8e2d2')
  })
  const beams = many(3, at => path(`M${360 + at * 240},210 l-70,370 l140,0 Z`, light.lamp, { opacity: 0.16 }))
  return [
    sky(light, random),
    ridge(470, 30, light.far, random),
    rect(230, 220, 740, 340, light.wall),
    path('M190,230 L600,140 L1010,230 Z', light.roof),
    rect(250, 240, 120, 310, curtain),
    rect(830, 240, 120, 310, curtain),
    folds,
    rect(210, 548, 780, 46, light.wood, { rx: 4 }),
    beams,
    volunteer(470, 555, 190, random),
    volunteer(random.int(590, 620), 556, 200, random),
    volunteer(735, 555, 190, random),
    circle(600, 200, 18, light.leaf[0]),
    stroke('M20,150 Q600,270 1180,150', '#8b7a66', 3),
    bunting,
    rect(0, 590, 1200, 310, light.ground),
    audience(640, random, coats, 8),
    audience(750, random, coats, 7),
  ].join('')
}
