import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Page } from '../../../components/Page'
import { MyPost } from '../../../features/show/MyPost'
import { useShowOn } from '../../../features/show/useShowOn'
import { useListing } from '../../../lib/query'
import { useMore, useRefresh } from '../../../lib/refresh'
import { myPosts, show } from '../../../lib/texts/show'
import { go } from '../../../platform/navigate'

export default function MyPosts() {
  const list = useListing('listPosts', { kind: 'mine' }, page => page.posts)
  const on = useShowOn()
  useRefresh(list.anew, list.long)
  useMore(list.more)
  const write = <Button onTap={() => go('volunteer/compose')}>{show.write}</Button>
  return (
    <Page title={myPosts.title} foot={on ? write : undefined}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={<Empty icon="photo" title={myPosts.none} text={myPosts.noneHint} />}
      >
        {list.items?.map(post => (
          <MyPost key={post.id} post={post} />
        ))}
      </ListStates>
    </Page>
  )
}
