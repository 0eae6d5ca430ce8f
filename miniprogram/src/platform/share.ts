import { useShareAppMessage } from '@tarojs/taro'

/** What a friend sees when the page is forwarded; nothing is ever earned by it. */
export const useShare = (card: () => { title: string; path: string }) => useShareAppMessage(card)
