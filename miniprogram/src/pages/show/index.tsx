import { View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../components/Page'
import { Feed } from '../../features/show/Feed'
import { useLike } from '../../features/show/post/useLike'
import { ShowHead } from '../../features/show/ShowHead'
import { show } from '../../features/show/texts'
import { TopicBar, topicsOf } from '../../features/show/topic/TopicBar'
import { TopicSheet } from '../../features/show/topic/TopicSheet'
import { WriteButton } from '../../features/show/WriteButton'
import { useMore, useRefresh } from '../../lib/refresh'
import { usePerson } from '../../lib/session'
import { useSignIn } from '../../lib/useSignIn'
import { go } from '../../platform/navigate'
import { useShare } from '../../platform/share'
import { useFeed } from './useFeed'

export default function Show() {
  const { topic, setTopic, latest, list, off } = useFeed()
  const [choosing, setChoosing] = useState(false)
  const person = usePerson()
  const { signIn } = useSignIn()
  const like = useLike(signIn)
  useRefresh(list.anew, list.long)
  useMore(list.more)
  useShare(() => ({ title: show.share, path: 'pages/show/index' }))
  const write = () => (person ? void go('volunteer/compose', topic ? { topicId: topic.id } : {}) : signIn())
  const choose = (chosen: typeof topic) => {
    setChoosing(false)
    setTopic(chosen)
  }
  return (
    <Page tab title={show.tab}>
      {off ? null : (
        <View>
          <ShowHead latest={!topic} known={person !== undefined} onLatest={() => setTopic(undefined)} />
          <TopicBar
            topics={topicsOf(latest.first?.posts)}
            chosen={topic}
            onChoose={setTopic}
            onAll={() => setChoosing(true)}
          />
        </View>
      )}
      <Feed
        posts={list.items}
        error={list.error}
        ended={list.ended}
        off={off}
        topic={topic}
        onRetry={() => void list.refetch()}
        onLike={like}
        onTopic={setTopic}
      />
      {off ? null : <WriteButton onTap={write} />}
      <TopicSheet open={choosing} onChoose={choose} onClose={() => setChoosing(false)} />
    </Page>
  )
}
