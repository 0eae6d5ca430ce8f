import sharp from 'sharp'
import { openPhone, type Phone } from '../weapp/phone'
import { findNode, nodesOf, type Shown, textOf } from '../weapp/tree'
import type { Person, Picture } from './person'
import { readCode } from './readCode'

type Options = { dist: string; baseUrl: string; name: string; now: () => Date }

const margin = 40
const side = 480

/** The picture that a node has as its background. */
const drawnIn = async (node: Shown): Promise<Picture> => {
  const address = /url\("data:image\/svg\+xml,(.*?)"\)/.exec(String(node.attrs.style))?.[1]
  if (!address) throw new Error('nothing is drawn there')
  const bytes = await sharp(Buffer.from(decodeURIComponent(address)))
    .resize(side, side, { kernel: 'nearest' })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'white' })
    .flatten({ background: 'white' })
    .png()
    .toBuffer()
  return { name: 'code.png', bytes, type: 'image/png' }
}

const isPicker = ({ tag }: Shown) => tag === 'picker'

/** The wheel under the field called `label`. */
const pickerOf = (screen: Shown, label: string) => {
  const named = nodesOf(screen).find(node => node.children.length === 1 && node.children[0] === label)
  const picker = named?.parent && nodesOf(named.parent).find(isPicker)
  if (!picker) throw new Error(`no wheel “${label}”`)
  return picker
}

const placeOf = ({ attrs }: Shown, option: string) => {
  const at = (attrs.range as string[]).indexOf(option)
  if (at < 0) throw new Error(`the wheel has no “${option}”, only ${(attrs.range as string[]).join('、')}`)
  return at
}

/** Somebody's phone with the real mini-program on it, logged in as a persona of the stand-in. */
export const weappPerson = async ({ dist, baseUrl, name, now }: Options): Promise<Person> => {
  let phone: Phone = await openPhone({ dist, baseUrl, persona: name, now: now() })

  return {
    opens: async page => {
      phone = await openPhone({ ...phone.world, dist, now: now() })
      await phone.open(page)
    },
    taps: (text, beside) => phone.tap(text, beside),
    fills: (label, text) => phone.fill(label, text),
    picks: async (label, option) => {
      const picker = pickerOf(phone.screen(), label)
      await phone.pick(textOf(picker), placeOf(picker, option))
      const shown = textOf(pickerOf(phone.screen(), label))
      if (shown !== option) throw new Error(`“${label}” reads “${shown}” and not “${option}”`)
    },
    givesPhoneNumber: async (label, number) => {
      phone.world.phoneNumber = number
      await phone.allowPhoneNumber(label)
    },
    standsAt: async ({ lat, lng }) => {
      phone.world.location = { latitude: lat, longitude: lng, accuracy: 20 }
    },
    picksPlaceHere: label => phone.tap(label),
    scans: async (label, picture) => {
      phone.world.scans.push(await readCode(picture))
      await phone.tap(label)
    },
    addsPhoto: async (label, picture) => {
      phone.world.photos.push(picture)
      await phone.tap(label)
    },
    showsCode: async label => {
      const node = findNode(phone.screen(), label, ({ attrs }) => String(attrs.style).includes('data:image'))
      if (!node) throw new Error(`no code “${label}”; the screen reads: ${phone.text()}`)
      return drawnIn(node)
    },
    sees: async text => {
      if (!phone.shows(text)) throw new Error(`${name} does not see “${text}” but: ${phone.text()}`)
    },
    reads: async () => phone.text(),
  }
}
