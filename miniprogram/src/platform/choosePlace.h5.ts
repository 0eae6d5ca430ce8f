import type { ChosenPlace } from './choosePlace'
import { dialog, node } from './dialog.h5'
import { whereAmI } from './location.h5'

const typed = /^\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*$/

const parse = (text: string): ChosenPlace | undefined => {
  const [, lat, lng] = typed.exec(text) ?? []
  return lat && lng ? { name: '', lat: Number(lat), lng: Number(lng) } : undefined
}

/** A gcj02 point: where the browser is, or typed; undefined when they turned back. */
export const choosePlace = (): Promise<ChosenPlace | undefined> =>
  dialog<ChosenPlace>('集合地点在哪里？', done => {
    const field = node('input', { type: 'text', placeholder: '纬度,经度', ariaLabel: '纬度,经度' })
    const here = node('button', { className: 'main' }, '用现在的位置')
    here.onclick = async () => {
      const fix = await whereAmI()
      if (fix) done({ name: '', lat: fix.lat, lng: fix.lng })
      else here.textContent = '没有取到位置，请在下面填写'
    }
    const use = node('button', {}, '用填写的位置')
    use.onclick = () => {
      const place = parse(field.value)
      if (place) done(place)
    }
    return [here, field, use]
  })
