import { View } from '@tarojs/components'
import type { PostOut } from '../../../../../functions/contracts/show'
import { spoken } from '../../../platform/spoken'
import type { Topic } from '../post/PostCard'
import { topic as texts } from './texts'
import './TopicBar.scss'

type Props = {
  topics: Topic[]
  chosen: Topic | undefined
  onChoose: (topic: Topic) => void
  onAll: () => void
}

const most = 6

/** The topics people write about now, taken from what is shown: that costs no request of its own. */
export const topicsOf = (posts: PostOut[] = []): Topic[] => {
  const names = new Map<string, string>()
  for (const { topicId, topicName } of posts) if (topicId && topicName) names.set(topicId, topicName)
  return [...names].slice(0, most).map(([id, name]) => ({ id, name }))
}

const withChosen = (topics: Topic[], chosen: Topic | undefined) =>
  !chosen || topics.some(({ id }) => id === chosen.id) ? topics : [chosen, ...topics]

/** Topics in a row that slides; the last one opens them all. */
export const TopicBar = ({ topics, chosen, onChoose, onAll }: Props) => (
  <View className="topics">
    {withChosen(topics, chosen).map(topic => (
      <View
        key={topic.id}
        className={`topics__one${topic.id === chosen?.id ? ' topics__one--on' : ''}`}
        onClick={() => onChoose(topic)}
        {...spoken('tab')}
      >
        {texts.topic(topic.name)}
      </View>
    ))}
    <View className="topics__one" onClick={onAll} {...spoken('button')}>
      {texts.allTopics}
    </View>
  </View>
)
