import Taro from '@tarojs/taro'
import { type Fix, possibleFix } from './fix'

/** Whether the privacy agreement is accepted, asked for where it is not. Old WeChats have none. */
const agreesToPrivacy = () =>
  new Promise<boolean>(resolve => {
    if (typeof Taro.requirePrivacyAuthorize !== 'function') return resolve(true)
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })

/**
 * Has WeChat ask now what it would ask when the place is read. False where its privacy agreement was refused, which
 * it would put again; a refused permission it remembers itself.
 */
export const settlePermission = async (): Promise<boolean> => {
  if (!(await agreesToPrivacy())) return false
  await Taro.authorize({ scope: 'scope.userLocation' }).catch(() => {})
  return true
}

/** Where the phone is, asked at the tap alone. Undefined when refused or not to be had: nothing waits for it. */
export const whereAmI = async (): Promise<Fix | undefined> => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: 3000,
    })
    return possibleFix({ lat: latitude, lng: longitude, accuracy })
  } catch {
    return undefined
  }
}
