import Taro from '@tarojs/taro'

/** Reads a stored value; undefined when there is none or it cannot be read. */
export const load = <T>(name: string): T | undefined => {
  const text: unknown = Taro.getStorageSync(name)
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

export const save = (name: string, value: unknown) => Taro.setStorageSync(name, JSON.stringify(value))

export const forget = (name: string) => Taro.removeStorageSync(name)

/** Forgets every value whose name begins so. */
export const forgetAll = (start: string) => {
  for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(start)) forget(name)
}
