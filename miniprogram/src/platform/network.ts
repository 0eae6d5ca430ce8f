import Taro from '@tarojs/taro'

/** Tells when the phone has a network again. */
export const whenOnline = (tell: () => void) =>
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) tell()
  })

export const isOnline = async () => (await Taro.getNetworkType()).networkType !== 'none'
