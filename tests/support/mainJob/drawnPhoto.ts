import sharp from 'sharp'
import type { Picture } from './person'

const river = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900">
  <rect width="1200" height="900" fill="#bcd8e6"/>
  <path d="M0 420 Q300 330 640 400 T1200 370 V900 H0Z" fill="#7fa46b"/>
  <path d="M0 640 Q420 520 760 620 T1200 600 V900 H0Z" fill="#6f9fb8"/>
  <circle cx="980" cy="170" r="70" fill="#f6d48a"/>
</svg>`

/** A photograph of a river that nobody took. */
export const drawnPhoto = async (): Promise<Picture> => ({
  name: 'river.jpg',
  bytes: await sharp(Buffer.from(river), { density: 144 }).resize(1200, 900).jpeg({ quality: 80 }).toBuffer(),
  type: 'image/jpeg',
})
