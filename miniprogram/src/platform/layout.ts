import Taro from '@tarojs/taro'

/** Pixels from the top to the title row, and that row's height: WeChat's capsule stands there. */
export const titleRow = (() => {
  const capsule = Taro.getMenuButtonBoundingClientRect()
  return { top: capsule.top, height: capsule.height, right: Taro.getWindowInfo().windowWidth - capsule.left }
})()
