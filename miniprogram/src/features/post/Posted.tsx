import { View } from '@tarojs/components'
import type { PostOut } from '../../../../functions/contracts/show'
import { Icon } from '../../components/Icon'
import { post as texts } from '../../lib/texts/show'
import './Posted.scss'

/** The answer after publishing: handed in, and what happens next. */
export const Posted = ({ post }: { post: PostOut }) => {
  const out = post.state === 'published'
  return (
    <View className="posted">
      <View className="posted__sign">
        <Icon name={out ? 'check' : 'clock'} size={40} />
      </View>
      <View className="title">{out ? texts.published : texts.checking}</View>
      <View className="posted__hint">{out ? texts.publishedHint : texts.checkingHint}</View>
    </View>
  )
}
