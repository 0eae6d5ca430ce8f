import { Empty } from '../../components/Empty'
import { ListStates } from '../../components/ListStates'
import { Page } from '../../components/Page'
import { PostCard } from '../../features/show/PostCard'
import { useListing } from '../../lib/query'
import { useMore, useRefresh } from '../../lib/refresh'
import { show } from '../../lib/texts/show'

export default function Show() {
  const list = useListing('listPosts', { kind: 'latest' }, page => page.posts)
  useRefresh(list.refetch)
  useMore(list.more)
  return (
    <Page tab title={show.tab}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={<Empty icon="photo" title={show.none} text={show.noneHint} />}
      >
        {list.items?.map(post => (
          <PostCard key={post.id} post={post} />
        ))}
      </ListStates>
    </Page>
  )
}
