import type { ChosenPlace } from './choosePlace'
import { dialog, node } from './dialog.h5'
import { whereAmI } from './location.h5'
import { typedPlace } from './typedPlace'

const form = '纬度,经度，如 34.33,118.02'

/** A gcj02 point: where the browser is, or typed; undefined when they turned back. */
export const choosePlace = (): Promise<ChosenPlace | undefined> =>
  dialog<ChosenPlace>('集合地点在哪里？', done => {
    const field = node('input', { type: 'text', placeholder: form, ariaLabel: '纬度,经度' })
    const wrong = node('p', { role: 'alert', hidden: true }, `没有看懂。请按这样填写：${form}`)
    const here = node('button', { className: 'main' }, '用现在的位置')
    here.onclick = async () => {
      const fix = await whereAmI()
      if (fix) done({ name: '', lat: fix.lat, lng: fix.lng })
      else here.textContent = '没有取到位置，请在下面填写'
    }
    const use = node('button', {}, '用填写的位置')
    use.onclick = () => {
      const place = typedPlace(field.value)
      if (place) done({ name: '', ...place })
      else wrong.hidden = false
    }
    return [here, field, wrong, use]
  })
