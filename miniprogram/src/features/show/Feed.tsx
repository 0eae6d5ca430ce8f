import type { PostOut } from '../../../../functions/contracts/show'
import { Empty } from '../../components/Empty'
import { ListStates } from '../../components/ListStates'
import type { Failure } from '../../lib/failure'
import { PostCard, type Topic } from './post/PostCard'
import { ShowOff } from './ShowOff'
import { show } from './texts'

type Props = {
  posts: PostOut[] | undefined
  error: Failure | null
  ended: boolean
  /** 文明秀 is switched off: nothing can be liked. */
  off: boolean
  topic: Topic | undefined
  onRetry: () => void
  onLike: (post: PostOut) => void
  onTopic: (topic: Topic) => void
}

const Nothing = ({ off, topic }: Pick<Props, 'off' | 'topic'>) => {
  if (off) return <ShowOff />
  return topic ? (
    <Empty icon="photo" title={show.noneOfTopic} text={show.noneOfTopicHint} />
  ) : (
    <Empty icon="photo" title={show.none} text={show.noneHint} />
  )
}

/** What people did, the newest first, in all the states of a list. */
export const Feed = ({ posts, error, ended, off, topic, onRetry, onLike, onTopic }: Props) => (
  <ListStates
    count={off && error ? 0 : posts?.length}
    error={error}
    ended={ended}
    onRetry={onRetry}
    empty={<Nothing off={off} topic={topic} />}
  >
    {posts?.map(post => (
      <PostCard key={post.id} post={post} onLike={off ? undefined : onLike} onTopic={onTopic} />
    ))}
  </ListStates>
)
