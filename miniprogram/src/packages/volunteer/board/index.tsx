import { View } from '@tarojs/components'
import { useState } from 'react'
import { weekOf } from '../../../../../functions/contracts/shanghai'
import { Card } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { BoardRow } from '../../../features/show/BoardRow'
import { PostCard } from '../../../features/show/post/PostCard'
import { useLike } from '../../../features/show/post/useLike'
import { board } from '../../../features/show/texts'
import { dayTime } from '../../../lib/format'
import { useEndpoint } from '../../../lib/query'
import { useRefresh } from '../../../lib/refresh'
import { useSignIn } from '../../../lib/useSignIn'
import { now } from '../../../platform/clock'

/** A board holds the beginnings of long texts. */
const isCut = (text: string) => text.endsWith('…')

type Week = keyof typeof board.weeks

const sevenDays = 7 * 24 * 3600_000
const weeks: Record<Week, () => string> = {
  now: () => weekOf(now()),
  before: () => weekOf(new Date(now().getTime() - sevenDays)),
}

export default function Board() {
  const [week, setWeek] = useState<Week>('now')
  const [openId, setOpenId] = useState<string>()
  const { data, error, refetch } = useEndpoint('getBoard', { week: weeks[week]() })
  const { signIn } = useSignIn()
  const like = useLike(signIn)
  useRefresh(refetch)
  const open = data?.posts.find(({ id }) => id === openId)
  return (
    <Page title={board.title}>
      <Choice kind="tabs" options={board.weeks} value={week} onChoose={setWeek} />
      {data ? (
        <View className="stack">
          <View className="note">
            {data.frozen ? board.frozen : board.until(dayTime(data.updatedAt, now()))}
          </View>
          <Notice tone="gold">{data.notice}</Notice>
        </View>
      ) : null}
      <ListStates
        count={data?.posts.length}
        error={error}
        onRetry={() => void refetch()}
        empty={<Empty icon="heart" title={board.none[week]} text={board.noneHint} />}
      >
        <Card>
          {data?.posts.map(post => (
            <BoardRow key={post.id} post={post} onTap={() => setOpenId(post.id)} />
          ))}
        </Card>
      </ListStates>
      <Sheet
        title={open ? board.rank(open.rank) : ''}
        open={open !== undefined}
        onClose={() => setOpenId(undefined)}
      >
        {open ? <PostCard post={{ ...open, more: isCut(open.text) }} onLike={like} /> : null}
      </Sheet>
    </Page>
  )
}
