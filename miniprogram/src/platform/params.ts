import { useRouter } from '@tarojs/taro'

/** What the page was opened with; ids and codes need no decoding. */
export const useParams = (): Record<string, string | undefined> => useRouter().params
