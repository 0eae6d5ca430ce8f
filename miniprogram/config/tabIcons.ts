import path from 'node:path'
import sharp from 'sharp'

/** Draws the ten pictures of the tab bar: `npx tsx miniprogram/config/tabIcons.ts`. */
const shapes: Record<string, { line: string; filled: string }> = {
  home: {
    line: '<path d="M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z"/>',
    filled: '<path d="M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4z" fill="INK"/>',
  },
  activities: {
    line: '<rect x="4" y="5.5" width="16" height="15" rx="3"/><path d="M4 10.5h16M8.5 3v4M15.5 3v4"/>',
    filled:
      '<rect x="4" y="5.5" width="16" height="15" rx="3" fill="INK"/><path d="M8.5 3v4M15.5 3v4"/><path d="M7 11h10" stroke="#FFFFFF"/>',
  },
  show: {
    line: '<rect x="3" y="4.5" width="18" height="15" rx="3"/><path d="m4 17 5-5.5 4 4 2.5-2.5L20 17"/>',
    filled:
      '<rect x="3" y="4.5" width="18" height="15" rx="3" fill="INK"/><path d="m6 16 3.5-4 3 3 2-2 3.5 3" stroke="#FFFFFF"/>',
  },
  points: {
    line: '<path d="M4 9.5h16V20H4zM6 4.5h12l2 5H4zM12 4.5V20"/>',
    filled: '<path d="M4 9.5h16V20H4zM6 4.5h12l2 5H4z" fill="INK"/><path d="M12 10.5v8.5" stroke="#FFFFFF"/>',
  },
  me: {
    line: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.500-6.500 7.500-6.500s6.900 2.500 7.500 6.500z"/>',
    filled:
      '<circle cx="12" cy="8" r="4" fill="INK"/><path d="M4.5 20.5c.6-4 3.500-6.500 7.500-6.500s6.900 2.500 7.500 6.500z" fill="INK"/>',
  },
}

const svg = (shape: string, ink: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="81" height="81" fill="none" stroke="${ink}" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">${shape.replaceAll('INK', ink)}</svg>`

const draw = (name: string, shape: string, ink: string) =>
  sharp(Buffer.from(svg(shape, ink)))
    .png({ compressionLevel: 9, palette: true })
    .toFile(path.join(__dirname, `../src/assets/tab/${name}.png`))

const drawAll = () =>
  Promise.all(
    Object.entries(shapes).flatMap(([name, { line, filled }]) => [
      draw(name, line, '#8C8277'),
      draw(`${name}-on`, filled, '#C9261D'),
    ]),
  )

void drawAll()
