import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PostOut } from '../../../../../functions/contracts/show'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { ProgressBar } from '../../../components/ProgressBar'
import { usePhotos } from '../../../features/photo/usePhotos'
import { Composer } from '../../../features/show/compose/Composer'
import { useDraft } from '../../../features/show/compose/draft'
import { Posted } from '../../../features/show/compose/Posted'
import { compose as texts } from '../../../features/show/compose/texts'
import { usePublish } from '../../../features/show/compose/usePublish'
import { ShowOff } from '../../../features/show/ShowOff'
import { useShowOn } from '../../../features/show/useShowOn'
import { useSettled } from '../../../lib/login'
import { usePerson } from '../../../lib/session'
import { back, go, replace } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'
import { TieRows, type Ties } from './TieRows'

const VolunteersOnly = () => (
  <Page title={texts.title}>
    <Empty icon="people" title={texts.volunteersOnly}>
      <Button onTap={() => go('volunteer/register')}>{texts.register}</Button>
    </Empty>
  </Page>
)

const Off = () => (
  <Page title={texts.title}>
    <ShowOff />
  </Page>
)

const Done = ({ post }: { post: PostOut }) => (
  <Page
    title={texts.title}
    foot={
      <View className="stack">
        <Button onTap={() => replace('volunteer/my-posts')}>{texts.seeMine}</Button>
        <Button kind="quiet" onTap={back}>
          {texts.backToShow}
        </Button>
      </View>
    }
  >
    <Posted post={post} />
  </Page>
)

const Compose = () => {
  const { topicId, attendanceId } = useParams()
  const [ties, setTies] = useState<Ties>({ topicId, attendanceId })
  const [done, setDone] = useState<PostOut>()
  const { text, setText } = useDraft()
  const photos = usePhotos()
  const { publish, edited, busy, waiting, problem } = usePublish(photos.settled)
  const sent = photos.photos.filter(({ state }) => state === 'sent').length
  const all = photos.photos.length
  const write = (next: string) => {
    setText(next)
    edited()
  }
  const finish = (post: PostOut) => {
    setText('')
    setDone(post)
  }
  if (done) return <Done post={done} />
  return (
    <Page
      title={texts.title}
      foot={
        <View className="stack">
          {waiting ? (
            <View>
              <View className="note">{texts.sendingPhotos(sent, all)}</View>
              <ProgressBar part={sent / all} label={texts.sendingPhotos(sent, all)} />
            </View>
          ) : null}
          {problem && !busy ? <Notice>{problem}</Notice> : null}
          <Button busy={busy} onTap={() => void publish({ ...ties, text: text.trim() }, finish)}>
            {texts.publish}
          </Button>
        </View>
      }
    >
      <Composer text={text} onText={write} photos={photos} />
      <TieRows ties={ties} onTie={setTies} />
    </Page>
  )
}

export default function ComposePage() {
  const person = usePerson()
  const settled = useSettled()
  const on = useShowOn()
  if (on === false) return <Off />
  if (person?.roles.includes('volunteer')) return <Compose />
  return settled ? <VolunteersOnly /> : <Page title={texts.title}>{null}</Page>
}
