import { ellipse, fade, many, path, rect, type Scene, stroke } from '../canvas'
import { ginkgo, reeds, ridge, sky } from '../landscape'
import { volunteer } from '../people'

const bank = 'M0,760 C240,690 420,720 640,770 C860,815 1020,800 1200,745 L1200,900 L0,900 Z'

/** Volunteers along a river, bags beside them, a low bridge behind. */
export const river: Scene = ({ light, random }) => {
  const bridgeY = random.int(430, 470)
  const bridge = `${path(`M0,${bridgeY} Q600,${bridgeY - 90} 1200,${bridgeY} L1200,${bridgeY + 26} Q600,${bridgeY - 58} 0,${bridgeY + 26} Z`, light.wall)}${many(5, at => rect(130 + at * 230, bridgeY - 30, 22, 90, light.shade))}`
  const ripples = many(16, () => {
    const x = random.int(0, 1080)
    const y = random.int(520, 740)
    return stroke(`M${x},${y} q34,-9 68,0 t68,0`, light.glow, 3, { opacity: 0.35 })
  })
  const bags = many(3, at =>
    ellipse(250 + at * 330 + random.int(-60, 60), 808 + random.int(0, 26), 30, 34, '#3f6b4f'),
  )
  return [
    sky(light, random),
    ridge(400, 40, light.far, random),
    ridge(455, 26, light.mid, random),
    fade('water', light.water),
    rect(0, 490, 1200, 410, 'url(#water)'),
    bridge,
    ripples,
    path(bank, light.near),
    reeds(random.int(20, 120), 800, light, random),
    reeds(random.int(980, 1080), 800, light, random),
    ginkgo(random.int(80, 200), 780, 380, light, random),
    bags,
    volunteer(random.int(360, 430), 850, 230, random, 'bend'),
    volunteer(random.int(570, 650), 868, 250, random),
    volunteer(random.int(790, 880), 852, 235, random, random.pick(['bend', 'stand'])),
  ].join('')
}
