type Point = { lat: number; lng: number }

// The public constants of the Krasovsky ellipsoid and of the offset that Chinese maps apply to WGS-84.
const axis = 6_378_245
const flat = 0.006693421622965943
const wave = (x: number, ...parts: [height: number, period: number][]) =>
  parts.reduce((sum, [height, period]) => sum + height * Math.sin((x * Math.PI) / period), 0) * (2 / 3)

const north = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 1 / 6], [20, 1 / 2]) +
  wave(y, [20, 1], [40, 3], [160, 12], [320, 30])

const east = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  wave(x, [20, 1 / 6], [20, 1 / 2], [20, 1], [40, 3], [150, 12], [300, 30])

/** A browser's WGS-84 fix as Chinese maps (and WeChat) write it; good to about a metre inside China. */
export const toGcj02 = ({ lat, lng }: Point): Point => {
  const x = lng - 105
  const y = lat - 35
  const phi = (lat * Math.PI) / 180
  const bend = 1 - flat * Math.sin(phi) ** 2
  const perLat = ((axis * (1 - flat)) / (bend * Math.sqrt(bend))) * (Math.PI / 180)
  const perLng = (axis / Math.sqrt(bend)) * Math.cos(phi) * (Math.PI / 180)
  return { lat: lat + north(x, y) / perLat, lng: lng + east(x, y) / perLng }
}
