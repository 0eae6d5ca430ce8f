import { join } from 'node:path'
import sharp from 'sharp'

/** The screens that the README shows, side by side. */
export const readmeScreens = ['home', 'check-in', 'show']
const width = 450
const gap = 30

/** Three screens side by side, small enough for a README. */
export const makeReadmePicture = async (folder: string, file: string) => {
  const screens = await Promise.all(
    readmeScreens.map(name =>
      sharp(join(folder, `${name}.png`))
        .resize({ width })
        .png()
        .toBuffer(),
    ),
  )
  const { height = 0 } = await sharp(screens[0]).metadata()
  await sharp({
    create: {
      width: readmeScreens.length * width + (readmeScreens.length + 1) * gap,
      height: height + 2 * gap,
      channels: 3,
      background: '#e9e4db',
    },
  })
    .composite(screens.map((input, at) => ({ input, left: gap + at * (width + gap), top: gap })))
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(file)
}
