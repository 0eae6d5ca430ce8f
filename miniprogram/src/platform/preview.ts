import Taro from '@tarojs/taro'

/** Opens photographs over the whole screen, beginning with one of them. */
export const preview = (urls: string[], current: string) => Taro.previewImage({ urls, current })
