import type { PostOut } from '../../../../../functions/contracts/show'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Listing } from '../../../components/Listing'
import { Page } from '../../../components/Page'
import { keepDraft } from '../../../features/show/compose/draft'
import { MyPost } from '../../../features/show/post/MyPost'
import { myPosts } from '../../../features/show/post/texts'
import { wholeTextOf } from '../../../features/show/post/wholeText'
import { show } from '../../../features/show/texts'
import { useShowOn } from '../../../features/show/useShowOn'
import { useListing } from '../../../lib/query'
import { go } from '../../../platform/navigate'

/** A new post from the words of one that was not taken; its photos are chosen anew. */
const rewrite = async (post: PostOut) => {
  keepDraft(await wholeTextOf(post))
  await go('volunteer/compose')
}

export default function MyPosts() {
  const list = useListing('listPosts', { kind: 'mine' }, page => page.posts)
  const on = useShowOn()
  const write = <Button onTap={() => go('volunteer/compose')}>{show.write}</Button>
  return (
    <Page title={myPosts.title} foot={on ? write : undefined}>
      <Listing list={list} empty={<Empty icon="photo" title={myPosts.none} text={myPosts.noneHint} />}>
        {list.items?.map(post => (
          <MyPost key={post.id} post={post} onRewrite={on ? () => void rewrite(post) : undefined} />
        ))}
      </Listing>
    </Page>
  )
}
