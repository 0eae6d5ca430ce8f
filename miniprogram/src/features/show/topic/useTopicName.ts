import { useListing } from '../../../lib/query'
import { topic as texts } from './texts'

/** What a topic is called, asked for only where one is chosen. */
export const useTopicName = (topicId: string | undefined) => {
  const { items } = useListing('listTopics', {}, page => page.topics, { enabled: topicId !== undefined })
  const topic = items?.find(({ id }) => id === topicId)
  return topic && texts.topic(topic.name)
}
