import { View } from '@tarojs/components'
import type { PostOut, PostState } from '../../../../../functions/contracts/show'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Tag } from '../../../components/Tag'
import { dayTime } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { board } from '../texts'
import { PostPhotos } from './PostPhotos'
import { myPosts, postStates } from './texts'
import './MyPost.scss'
import './PostCard.scss'

const tones = { checking: 'gold', published: 'green', refused: 'red', removed: 'grey' } as const

const explained = ({ state, likes, reason }: PostOut) => {
  const sentences: Record<PostState, string> = {
    checking: myPosts.checking,
    published: board.likes(likes),
    refused: myPosts.refused(reason),
    removed: myPosts.removed(reason),
  }
  return sentences[state]
}

/** One's own post: how far it has come, and why it was not taken. */
export const MyPost = ({ post, onRewrite }: { post: PostOut; onRewrite?: (() => void) | undefined }) => (
  <Card>
    <View className="line">
      <View className="note">{dayTime(post.at, now())}</View>
      <View className="push" />
      <Tag tone={tones[post.state]}>{postStates[post.state]}</Tag>
    </View>
    <View className="post__text">{post.text}</View>
    {post.photos.length > 0 ? <PostPhotos photos={post.photos} /> : null}
    <View className={`my-post__state${post.state === 'refused' ? ' my-post__state--refused' : ''}`}>
      {explained(post)}
    </View>
    {post.state === 'refused' && onRewrite ? (
      <View className="my-post__again">
        <Button kind="line" onTap={onRewrite}>
          {myPosts.rewrite}
        </Button>
      </View>
    ) : null}
  </Card>
)
