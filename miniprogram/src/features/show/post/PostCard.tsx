import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import type { PostOut } from '../../../../../functions/contracts/show'
import { Avatar } from '../../../components/Avatar'
import { ago } from '../../../lib/format'
import { now } from '../../../platform/clock'
import { spoken } from '../../../platform/spoken'
import { topic as topicTexts } from '../topic/texts'
import { PostPhotos } from './PostPhotos'
import { post as texts } from './texts'
import { showWhole } from './wholeText'
import './PostCard.scss'

export type Topic = { id: string; name: string }
type Props = {
  post: PostOut
  /** Without it the likes are only counted. */
  onLike?: (post: PostOut) => void
  onTopic?: (topic: Topic) => void
}

/** Two lines of one node: the name, and under it when and where. */
const heading = ({ author, at, activity }: PostOut) =>
  `${author}\n${ago(at, now())}${activity ? `　${activity.siteName}` : ''}`

const Words = ({ post }: { post: PostOut }) => (
  <View className="post__text">
    {post.text}
    {post.more ? (
      <Text className="post__whole" onClick={() => void showWhole(post.id)}>
        {texts.whole}
      </Text>
    ) : null}
  </View>
)

const Likes = ({ post, onLike }: Props) => (
  <View
    className={post.liked ? 'post__like post__like--on' : 'post__like'}
    {...(onLike ? { onClick: () => onLike(post), ...spoken('button', texts.like) } : {})}
  >
    {post.likes}
  </View>
)

const TopicLink = ({ topicId, topicName, onTopic }: Partial<PostOut> & Pick<Props, 'onTopic'>) =>
  topicId && topicName ? (
    <View className="post__topic" onClick={() => onTopic?.({ id: topicId, name: topicName })}>
      {topicTexts.topic(topicName)}
    </View>
  ) : null

/**
 * One 文明秀: who, what was done, photographs, where it was. Redrawn only when the post changes, and laid out as
 * a grid without nodes in between: twenty of them travel to the screen at once.
 */
export const PostCard = memo(({ post, onLike, onTopic }: Props) => (
  <View className="post">
    <Avatar name={post.author} />
    <View className="post__who">{heading(post)}</View>
    <Words post={post} />
    {post.photos.length > 0 ? <PostPhotos photos={post.photos} /> : null}
    {post.activity ? <View className="post__done">{texts.seenAt(post.activity.title)}</View> : null}
    <Likes post={post} onLike={onLike} />
    <TopicLink topicId={post.topicId} topicName={post.topicName} onTopic={onTopic} />
  </View>
))
