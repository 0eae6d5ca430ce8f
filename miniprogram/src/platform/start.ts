import Taro from '@tarojs/taro'

const askToUpdate = async () => {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => manager.applyUpdate())
}

/** What the platform wants done once, at launch: in WeChat, take over a new version. */
export const start = async () => {
  if (typeof Taro.getUpdateManager === 'function') await askToUpdate()
}
