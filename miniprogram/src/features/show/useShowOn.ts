import { useListing } from '../../lib/query'

/** Whether people may write now; undefined until it is known. */
export const useShowOn = () => {
  const { first } = useListing('listPosts', { kind: 'latest' }, page => page.posts)
  return first && first.off !== true
}
