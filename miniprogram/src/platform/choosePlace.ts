import Taro from '@tarojs/taro'

export type ChosenPlace = { name: string; lat: number; lng: number }

/** A gcj02 point that the person picks on the map; undefined when they turned back. */
export const choosePlace = async (): Promise<ChosenPlace | undefined> => {
  try {
    const { name, latitude, longitude } = await Taro.chooseLocation({})
    return { name, lat: latitude, lng: longitude }
  } catch {
    return undefined
  }
}
