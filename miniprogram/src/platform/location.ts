import Taro from '@tarojs/taro'

/** A gcj02 fix: degrees, and accuracy in metres. */
export type Fix = { lat: number; lng: number; accuracy: number }

/** Where the phone is, asked at the tap alone. Undefined when refused or not to be had: nothing waits for it. */
export const whereAmI = async (): Promise<Fix | undefined> => {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: 3000,
    })
    return { lat: latitude, lng: longitude, accuracy: Math.max(0, accuracy) }
  } catch {
    return undefined
  }
}
