import Taro from '@tarojs/taro'
import { withCode } from './pageCode'

const tabs = ['home', 'activities', 'show', 'points', 'me'] as const
type Tab = (typeof tabs)[number]
const deepest = 9

const query = (input: Record<string, string>) =>
  Object.entries(input)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** Opens a page of a sub-package, e.g. `go('volunteer/activity', { activityId })`. */
export const go = (page: string, input: Record<string, string> = {}) => {
  const url = `/packages/${page}/index?${query(input)}`
  const open = Taro.getCurrentPages().length >= deepest ? Taro.redirectTo : Taro.navigateTo
  return withCode(url, () => open({ url }))
}

/** The same, in place of the page that is open: for the answer after a form. */
export const replace = (page: string, input: Record<string, string> = {}) => {
  const url = `/packages/${page}/index?${query(input)}`
  return withCode(url, () => Taro.redirectTo({ url }))
}

export const goTab = (tab: Tab) => Taro.switchTab({ url: `/pages/${tab}/index` })

/** Back, or home where the page was opened from outside. */
export const back = () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : goTab('home'))
