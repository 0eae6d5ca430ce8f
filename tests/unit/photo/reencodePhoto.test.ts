import { randomFillSync } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { type PhotoFailure, processPhoto } from '../../../functions/media/reencodePhoto'

const refusedAs = (kind: PhotoFailure) => expect.objectContaining({ name: 'PhotoError', kind })

const picture = (width: number, height: number, background = '#2f7d4f') =>
  sharp({ create: { width, height, channels: 3, background } })

const noise = (width: number, height: number) =>
  sharp(randomFillSync(Buffer.alloc(width * height * 3)), { raw: { width, height, channels: 3 } })

/** A JPEG on its side, as phones write them, with the place where it was taken. */
const fromAPhone = () =>
  picture(1600, 1200)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 18/1 42/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .jpeg()
    .toBuffer()

describe('the copies of a photo', () => {
  it('are upright, of their size and format', async () => {
    const photo = await processPhoto(await fromAPhone())
    const kinds = await Promise.all(
      [photo.small, photo.large, photo.check].map(copy => sharp(copy).metadata()),
    )
    expect(kinds.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 360, 480],
      ['webp', 960, 1280],
      ['jpeg', 960, 1280],
    ])
  })

  it('carry no place, no device and no other metadata', async () => {
    const input = await fromAPhone()
    const before = await sharp(input).metadata()
    expect(before.orientation).toBe(6)
    expect(before.exif?.includes('Phone')).toBe(true)
    for (const copy of Object.values(await processPhoto(input))) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(copy).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(copy.includes('Exif') || copy.includes('Phone')).toBe(false)
    }
  })

  it('are never larger than the picture', async () => {
    const { large, small } = await processPhoto(await picture(200, 100).png().toBuffer())
    expect(await sharp(large).metadata()).toMatchObject({ width: 200, height: 100 })
    expect(await sharp(small).metadata()).toMatchObject({ width: 200, height: 100 })
  })

  it('has a small one of 30 KB at most, however busy the picture', async () => {
    const { small } = await processPhoto(await noise(1400, 1400).jpeg({ quality: 90 }).toBuffer())
    expect(small.length).toBeLessThanOrEqual(30 * 1024)
  })

  it('show what is checked: nothing hides in transparency', async () => {
    const seeThrough = sharp({ create: { width: 64, height: 64, channels: 4, background: '#ff00ff00' } })
    const { large, check } = await processPhoto(await seeThrough.png().toBuffer())
    for (const copy of [large, check]) {
      const { channels, isOpaque } = await sharp(copy)
        .stats()
        .then(stats => ({ channels: stats.channels, isOpaque: stats.isOpaque }))
      expect(isOpaque).toBe(true)
      expect(channels.map(channel => Math.round(channel.mean))).toEqual([255, 255, 255])
    }
  })

  it.each(['jpeg', 'png', 'webp'] as const)('come from a %s', async format => {
    await expect(processPhoto(await picture(50, 50).toFormat(format).toBuffer())).resolves.toBeDefined()
  })

  it('come from pictures in grey, in CMYK and of 16 bits', async () => {
    const grey = await picture(50, 50).toColourspace('b-w').jpeg().toBuffer()
    const cmyk = await picture(50, 50).toColourspace('cmyk').jpeg().toBuffer()
    const deep = await picture(50, 50).toColourspace('rgb16').png().toBuffer()
    for (const input of [grey, cmyk, deep]) {
      const { check } = await processPhoto(input)
      expect(await sharp(check).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' })
    }
  })
})

/** A PNG of that size which is a few bytes long: all zeros, squeezed. */
const bomb = (width: number, height: number) => {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const body = Buffer.concat([Buffer.from(type), data])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

const crc = (bytes: Buffer) => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('what is no photo', () => {
  it('is refused: too many pixels, before they are unpacked', async () => {
    const input = bomb(20_000, 20_000)
    expect(input.length).toBeLessThan(100_000)
    await expect(processPhoto(input)).rejects.toEqual(refusedAs('too-large'))
    await expect(processPhoto(bomb(1000, 1000))).resolves.toBeDefined()
  })

  it('is refused: too many bytes', async () => {
    const input = Buffer.concat([await picture(9, 9).jpeg().toBuffer(), Buffer.alloc(10 * 1024 * 1024)])
    await expect(processPhoto(input)).rejects.toEqual(refusedAs('too-large'))
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<html>hello</html>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a name without a picture', Buffer.from('\xff\xd8\xff\xe0 and then nothing', 'latin1')],
    ['a PNG in name', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ])('is refused: %s', async (_, input) => {
    await expect(processPhoto(input)).rejects.toEqual(refusedAs('not-a-picture'))
  })

  it('is refused: half of a picture, or a format that phones do not send', async () => {
    const whole = await noise(300, 300).jpeg().toBuffer()
    await expect(processPhoto(whole.subarray(0, whole.length / 2))).rejects.toEqual(
      refusedAs('not-a-picture'),
    )
    await expect(processPhoto(await picture(9, 9).gif().toBuffer())).rejects.toEqual(
      refusedAs('not-a-picture'),
    )
    await expect(processPhoto(await picture(9, 9).tiff().toBuffer())).rejects.toEqual(
      refusedAs('not-a-picture'),
    )
  })
})
