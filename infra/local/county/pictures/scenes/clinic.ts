import { circle, ellipse, many, path, rect, type Scene, stroke } from '../canvas'
import { ginkgo, ridge, sky } from '../landscape'
import { volunteer } from '../people'

const cross = (x: number, y: number, size: number) =>
  `${rect(x - size / 6, y - size / 2, size / 3, size, '#c9261d')}${rect(x - size / 2, y - size / 6, size, size / 3, '#c9261d')}`

const gauge = (x: number, y: number) =>
  `${rect(x - 46, y - 34, 92, 40, '#e8edf0', { rx: 8 })}${circle(x + 22, y - 14, 12, '#8fb0bd')}${stroke(`M${x - 46},${y - 12} q-60,-30 -92,10`, '#5d7d8c', 7)}${ellipse(x - 146, y + 2, 30, 16, '#3f5a66')}`

/** A consulting table under a white tent in front of the station. */
export const clinic: Scene = ({ light, random }) => {
  const cloth = random.pick(['#eef3f1', '#f3efe4', '#e9f0f4'])
  const stools = many(
    4,
    at =>
      `${rect(190 + at * 240, 800, 86, 14, light.wood, { rx: 7 })}${rect(204 + at * 240, 814, 10, 56, light.wood)}${rect(252 + at * 240, 814, 10, 56, light.wood)}`,
  )
  const papers = many(3, at =>
    rect(470 + at * 84, 628, 60, 16, '#ffffff', {
      transform: `rotate(${random.int(-9, 9)} ${500 + at * 84} 636)`,
    }),
  )
  return [
    sky(light, random),
    ridge(430, 34, light.far, random),
    ridge(520, 22, light.mid, random),
    rect(0, 600, 1200, 300, light.ground),
    ginkgo(random.int(70, 130), 660, 400, light, random),
    ginkgo(random.int(1070, 1130), 650, 330, light, random),
    rect(256, 330, 14, 420, light.shade),
    rect(930, 330, 14, 420, light.shade),
    volunteer(random.int(440, 500), 760, 330, random),
    volunteer(random.int(690, 760), 760, 330, random),
    path('M210,350 L600,200 L990,350 L990,384 L210,384 Z', cloth),
    many(10, at => path(`M${210 + at * 78},384 l78,0 l-39,30 Z`, cloth)),
    cross(600, 306, 62),
    rect(300, 640, 600, 22, light.wood, { rx: 8 }),
    rect(318, 662, 564, 110, cloth),
    papers,
    gauge(790, 634),
    stools,
  ].join('')
}
