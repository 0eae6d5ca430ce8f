import { useState } from 'react'
import { Card } from '../../../components/Card'
import { Row } from '../../../components/Row'
import { RecordSheet, useRecords } from '../../../features/show/compose/RecordSheet'
import { compose as texts } from '../../../features/show/compose/texts'
import { TopicSheet } from '../../../features/show/topic/TopicSheet'
import { useTopicName } from '../../../features/show/topic/useTopicName'

export type Ties = { topicId?: string; attendanceId?: string }
type TiesProps = { ties: Ties; onTie: (ties: Ties) => void }

/** What the post belongs to: a topic, and a service the author was seen at. */
export const TieRows = ({ ties, onTie }: TiesProps) => {
  const [open, setOpen] = useState<'topic' | 'record'>()
  const topicName = useTopicName(ties.topicId)
  const { records } = useRecords(ties.attendanceId !== undefined)
  const record = records?.find(({ id }) => id === ties.attendanceId)
  const tie = (chosen: Ties) => {
    setOpen(undefined)
    onTie({ ...ties, ...chosen })
  }
  return (
    <Card>
      <Row label={texts.topic} value={topicName ?? texts.optional} onTap={() => setOpen('topic')} />
      <Row
        label={texts.record}
        note={record?.title ?? texts.recordNote}
        value={ties.attendanceId ? texts.tied : texts.optional}
        onTap={() => setOpen('record')}
      />
      <TopicSheet
        open={open === 'topic'}
        onChoose={({ id }) => tie({ topicId: id })}
        onNone={() => tie({ topicId: undefined })}
        onClose={() => setOpen(undefined)}
      />
      <RecordSheet
        open={open === 'record'}
        onChoose={attendanceId => tie({ attendanceId })}
        onClose={() => setOpen(undefined)}
      />
    </Card>
  )
}
