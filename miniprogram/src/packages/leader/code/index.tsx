import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Direction } from '../../../../../functions/contracts/attendance'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { RefusedWords } from '../../../features/attendance/leaderWord/RefusedWords'
import type { Said } from '../../../features/attendance/leaderWord/said'
import { RosterCounts } from '../../../features/attendance/roster/RosterCounts'
import { scanVolunteer } from '../../../features/attendance/roster/scanVolunteer'
import { useRoster } from '../../../features/attendance/roster/useRoster'
import { CodeBoard } from '../../../features/attendance/venueCode/CodeBoard'
import { venueCode } from '../../../features/attendance/venueCode/texts'
import { usePolling } from '../../../lib/polling'
import { go } from '../../../platform/navigate'
import { useParams } from '../../../platform/params'
import { useScreenOn } from '../../../platform/screen'
import './index.scss'

const countsAge = 20_000

export default function Code() {
  const { sessionId = '', activityId = '' } = useParams()
  const [direction, setDirection] = useState<Direction>('in')
  const { roster, refetch, again } = useRoster(sessionId)
  const lines = roster?.roster ?? []
  useScreenOn()
  usePolling(() => refetch({ cancelRefetch: false }), countsAge)
  const [said, setSaid] = useState<Said>()
  const turn = (to: Direction) => {
    setDirection(to)
    setSaid(undefined)
  }
  const scan = async () => {
    setSaid(await scanVolunteer({ sessionId, direction, roster: lines, again }))
    await refetch()
  }
  const foot = (
    <View className="pair">
      <Button kind="soft" onTap={() => void scan()}>
        {venueCode.scan}
      </Button>
      <Button kind="soft" onTap={() => go('leader/roster', { sessionId, activityId })}>
        {venueCode.roster}
      </Button>
    </View>
  )
  const directions = <Choice kind="switch" options={venueCode.directions} value={direction} onChoose={turn} />
  return (
    <Page dark title={directions} foot={foot}>
      <View className="code-head">{roster?.session.title}</View>
      {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
      <CodeBoard sessionId={sessionId} direction={direction} quiet={said !== undefined} />
      <RefusedWords sessionId={sessionId} />
      {roster ? <RosterCounts direction={direction} {...roster} /> : null}
    </Page>
  )
}
