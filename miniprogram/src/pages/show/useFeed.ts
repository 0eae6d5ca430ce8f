import { useState } from 'react'
import type { Topic } from '../../features/show/post/PostCard'
import { useListing } from '../../lib/query'

/** The newest posts, or with a topic chosen those of it; the newest stay at hand for the row of topics. */
export const useFeed = () => {
  const [topic, setTopic] = useState<Topic>()
  const latest = useListing('listPosts', { kind: 'latest' }, page => page.posts)
  const ofTopic = useListing('listPosts', { kind: 'topic', topicId: topic?.id }, page => page.posts, {
    enabled: topic !== undefined,
  })
  const list = topic ? ofTopic : latest
  const off = latest.first?.off === true || list.error?.code === 'SHOW_OFF'
  return { topic, setTopic, latest, list, off }
}
