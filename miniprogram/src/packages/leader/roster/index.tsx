import { View } from '@tarojs/components'
import type { RosterOut } from '../../../../../functions/contracts/attendance'
import { Button } from '../../../components/Button'
import { DateTime } from '../../../components/DateTime'
import { Empty } from '../../../components/Empty'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { RefusedWords } from '../../../features/attendance/leaderWord/RefusedWords'
import { OpenLines, QuietLines } from '../../../features/attendance/roster/RosterGroups'
import { roster as texts } from '../../../features/attendance/roster/texts'
import { useArrivals } from '../../../features/attendance/roster/useArrivals'
import { useConfirm } from '../../../features/attendance/roster/useConfirm'
import { useRoster } from '../../../features/attendance/roster/useRoster'
import { calendarDay, clockTime, span } from '../../../lib/format'
import { dateIn } from '../../../lib/moment'
import { usePolling } from '../../../lib/polling'
import { useRefresh } from '../../../lib/refresh'
import { serverNow } from '../../../lib/serverClock'
import { go } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'

type Confirming = ReturnType<typeof useConfirm>

type FootProps = Confirming & { startAt: string }

/** The day is said where it is not the one that the session began on. */
const leftLabel = ({ leftAt, startAt }: Pick<FootProps, 'leftAt' | 'startAt'>) =>
  dateIn(leftAt) === dateIn(startAt) ? texts.leftAt : texts.leftOn(calendarDay(leftAt, serverNow()))

const Foot = ({ chosen, busy, confirm, asksLeftTime, leftTime, setLeftTime, ...when }: FootProps) => (
  <View className="stack">
    {asksLeftTime ? (
      <DateTime label={leftLabel(when)} mode="time" value={leftTime} onChange={setLeftTime} />
    ) : null}
    <Button busy={busy} disabled={chosen.length === 0} onTap={confirm}>
      {chosen.length === 0 ? texts.choose : texts.confirm(chosen.length)}
    </Button>
  </View>
)

const Nobody = ({ activityId }: { activityId: string }) => (
  <Empty icon="people" title={texts.none} text={texts.noneHint}>
    {activityId ? (
      <Button kind="line" small onTap={() => go('volunteer/activity', { activityId })}>
        {texts.toActivity}
      </Button>
    ) : null}
  </Empty>
)

const asksAgain = 20_000

type LoadedProps = { out: RosterOut; activityId: string; refetch: () => Promise<RosterOut | undefined> }

const Loaded = ({ out, activityId, refetch }: LoadedProps) => {
  const confirming = useConfirm(out, refetch)
  const { said: arrived, busyId, mayArrive, arrive } = useArrivals(out, refetch)
  const { session, roster } = out
  const { said, open, own, over } = confirming
  const staying = !over && open.some(({ state }) => state === 'inside')
  return (
    <Page
      title={texts.title}
      foot={open.length > 0 ? <Foot {...confirming} startAt={session.startAt} /> : null}
    >
      <View>
        <View className="title">{session.title}</View>
        <View className="note">
          {span(session.startAt, session.endAt, serverNow())}　{session.venueName}
        </View>
      </View>
      {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
      {arrived ? <Notice tone={arrived.tone}>{arrived.text}</Notice> : null}
      {roster.length === 0 ? <Nobody activityId={activityId} /> : null}
      <RefusedWords sessionId={session.id} />
      {staying ? <Notice tone="blue">{texts.notOver(clockTime(session.endAt))}</Notice> : null}
      <OpenLines {...confirming} />
      {open.length > 0 ? <View className="note">{texts.answer}</View> : null}
      <QuietLines title={texts.own} lines={own} remark={texts.ownHint} />
      <QuietLines
        title={texts.absent}
        lines={roster.filter(({ state }) => state === 'signed-up')}
        action={line =>
          mayArrive(line) ? (
            <Button kind="soft" small busy={busyId === line.personId} onTap={() => void arrive(line)}>
              {texts.arrive}
            </Button>
          ) : null
        }
      />
      <QuietLines title={texts.confirmed} lines={roster.filter(({ state }) => state === 'confirmed')} />
    </Page>
  )
}

export default function Roster() {
  const { sessionId = '', activityId = '' } = useParams()
  const { roster, error, refetch, again } = useRoster(sessionId)
  useRefresh(refetch)
  usePolling(again, asksAgain)
  if (roster) return <Loaded out={roster} activityId={activityId} refetch={again} />
  return (
    <Page title={texts.title}>
      <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
    </Page>
  )
}
