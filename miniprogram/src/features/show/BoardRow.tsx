import { Image, View } from '@tarojs/components'
import type { BoardOut } from '../../../../functions/contracts/show'
import { filling } from '../../platform/picture'
import { spoken } from '../../platform/spoken'
import { board } from './texts'
import './BoardRow.scss'

type Ranked = BoardOut['posts'][number]
type Props = { post: Ranked; onTap: () => void }

/** A post with its place: posts are ranked, never people. */
export const BoardRow = ({ post, onTap }: Props) => (
  <View className="rank" onClick={onTap} hoverClass="pressed" {...spoken('button', board.rank(post.rank))}>
    <View className={`rank__place figures${post.rank <= 3 ? ' rank__place--top' : ''}`}>{post.rank}</View>
    <View className="rank__words">
      <View className="rank__text">{post.text}</View>
      <View className="note one-line">
        {post.author}　{board.likes(post.likes)}
      </View>
    </View>
    {post.photos[0] ? <Image className="rank__photo" src={post.photos[0].small} {...filling} /> : null}
  </View>
)
