import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostReason } from '../../../../../functions/contracts/limits'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { spoken } from '../../../platform/spoken'
import { review } from './texts'
import './RejectSheet.scss'

type Props = {
  open: boolean
  busy: boolean
  problem: string | undefined
  onReject: (reason: string) => void
  onClose: () => void
}

const join = (text: string, more: string) => (text ? `${text}；${more}` : more)

/** Sends an activity back with words the leader can act on. */
export const RejectSheet = ({ open, busy, problem, onReject, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const write = (text: string) => {
    setReason(text)
    setMissing(false)
  }
  const send = () => (reason.trim() ? onReject(reason.trim()) : setMissing(true))
  return (
    <Sheet title={review.rejectTitle} open={open} onClose={onClose}>
      <View className="reasons">
        {review.reasons.map(one => (
          <View
            key={one}
            className="reasons__one"
            onClick={() => write(join(reason, one))}
            {...spoken('button')}
          >
            {one}
          </View>
        ))}
      </View>
      <Field
        kind="long"
        label={review.reason}
        note={review.reasonHint}
        value={reason}
        maxLength={mostReason}
        error={isMissing ? review.reasonMissing : problem}
        onChange={write}
      />
      <Button busy={busy} onTap={send}>
        {review.sendBack}
      </Button>
    </Sheet>
  )
}
