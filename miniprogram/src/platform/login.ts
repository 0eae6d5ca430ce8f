import Taro from '@tarojs/taro'

/** WeChat's login code, without asking anyone. */
export const silentCode = async (): Promise<string | undefined> => (await Taro.login()).code

/** The login code when the person taps 登录: in WeChat the same. */
export const askedCode = silentCode

/** In WeChat a person is who their WeChat account is. */
export const leave = () => {}
