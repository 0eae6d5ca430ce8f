import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'

const keep = (keepScreenOn: boolean) => {
  Taro.setKeepScreenOn({ keepScreenOn }).catch(() => {})
}

/** While the page is shown the phone does not go dark: somebody is scanning it. */
export const useScreenOn = () => {
  useDidShow(() => keep(true))
  useDidHide(() => keep(false))
  useUnload(() => keep(false))
}
