import Taro from '@tarojs/taro'

/** Rings a number; the person may turn back. */
export const phoneCall = (phoneNumber: string) => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => {})
}
