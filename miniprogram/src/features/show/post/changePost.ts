import type { InfiniteData } from '@tanstack/react-query'
import type { BoardOut, PostOut } from '../../../../../functions/contracts/show'
import { queries } from '../../../lib/query'

type Change = (post: PostOut) => Partial<PostOut>
type Holder = { posts: PostOut[] }

const changed = <H extends Holder>(holder: H, postId: string, change: Change): H => ({
  ...holder,
  posts: holder.posts.map(post => (post.id === postId ? { ...post, ...change(post) } : post)),
})

/** Changes one post wherever this phone holds it: in every list and on the board. */
export const changePost = (postId: string, change: Change) => {
  queries.setQueriesData<InfiniteData<Holder>>(
    { queryKey: ['listPosts'] },
    held => held && { ...held, pages: held.pages.map(page => changed(page, postId, change)) },
  )
  queries.setQueriesData<BoardOut>({ queryKey: ['getBoard'] }, held => held && changed(held, postId, change))
}
