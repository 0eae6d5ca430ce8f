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

/** Reads a stored list; what stands in it and is no record is left out. */
export const loadList = <T extends object>(name: string): T[] => {
  const list = load<unknown>(name)
  return Array.isArray(list) ? list.filter(one => typeof one === 'object' && one !== null) : []
}

/** Stores a value; false where the phone has no room for it. */
export const saveIfRoom = (name: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export const forget = (name: string) => Taro.removeStorageSync(name)

/** Forgets every value whose name begins so. */
export const forgetAll = (start: string) => {
  for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(start)) forget(name)
}

/** Names of what can be asked for again begin so. */
export const spare = 'kept:'

/** Names of what is of one person alone, and of nothing that waits to be sent, begin so: the next finds none of it. */
export const personal = 'own:'

/**
 * Stores a value; what can be asked for again makes room for it. False where there is none even so: then it lives in
 * mind until the app is closed, which must stop nothing.
 */
export const save = (name: string, value: unknown): boolean => {
  if (saveIfRoom(name, value)) return true
  forgetAll(spare)
  return saveIfRoom(name, value)
}
