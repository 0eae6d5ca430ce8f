import { View } from '@tarojs/components'
import type { PostOut } from '../../../../functions/contracts/show'
import { Avatar } from '../../components/Avatar'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Photo } from '../../components/Photo'
import { ago } from '../../lib/format'
import { now } from '../../platform/clock'
import './PostCard.scss'

const Author = ({ post }: { post: PostOut }) => (
  <View className="line">
    <Avatar name={post.author} />
    <View>
      <View className="post__author">{post.author}</View>
      <View className="note">{ago(post.at, now())}</View>
    </View>
  </View>
)

/** One 文明秀: who, what was done, photographs. */
export const PostCard = ({ post }: { post: PostOut }) => (
  <Card>
    <Author post={post} />
    <View className="post__text">{post.text}</View>
    <View className="post__photos">
      {post.photos.map(photo => (
        <Photo key={photo.small} src={photo.small} label={post.text} />
      ))}
    </View>
    <View className={`line post__likes${post.liked ? ' post__likes--mine' : ''}`}>
      <Icon name={post.liked ? 'heart-full' : 'heart'} />
      {post.likes}
    </View>
  </Card>
)
