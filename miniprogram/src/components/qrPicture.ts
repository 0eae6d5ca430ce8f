import { encode } from 'uqr'

/** The dark runs of a row as strokes: `m0 0h7` and so on, from wherever the pen was. */
const strokes = (row: boolean[], y: number) => {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x += 1
    path += `M${from} ${y}.5h${x + 1 - from}`
  }
  return path
}

/** A QR code as the address of an SVG picture without margin. */
export const qrPicture = (text: string) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.map(strokes).join('')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path stroke='#211C17' d='${path}'/></svg>`
  return `data:image/svg+xml,${svg.replace(/[<>#]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)}`
}
