import Taro from '@tarojs/taro'

/** Reads a code with the camera; undefined when the person turned back. */
export const scan = async (): Promise<string | undefined> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
