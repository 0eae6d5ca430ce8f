import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { ActivityOut } from '../../../../../functions/contracts/activity'
import { Button } from '../../../components/Button'
import { ListStates } from '../../../components/ListStates'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { RejectSheet } from '../../../features/activity/review/RejectSheet'
import { ReviewFacts } from '../../../features/activity/review/ReviewFacts'
import { review } from '../../../features/activity/review/texts'
import { useReview } from '../../../features/activity/review/useReview'
import { useEndpoint } from '../../../lib/query'
import { back } from '../../../platform/navigate'
import { say } from '../../../platform/notice'
import { useParams } from '../../../platform/params'

const Deciding = ({ activity }: { activity: ActivityOut }) => {
  const [rejecting, setRejecting] = useState(false)
  const { decide, busy, deciding, problem } = useReview(activity.id, decision => {
    say(decision === 'approve' ? review.approved : review.rejected)
    void back()
  })
  return (
    <Page
      title={review.title}
      foot={
        <View className="stack">
          {problem && !rejecting ? <Notice>{problem}</Notice> : null}
          <View className="pair">
            <Button kind="line" onTap={() => setRejecting(true)}>
              {review.reject}
            </Button>
            <Button busy={busy && deciding === 'approve'} onTap={() => decide('approve')}>
              {review.approve}
            </Button>
          </View>
        </View>
      }
    >
      <ReviewFacts activity={activity} />
      <RejectSheet
        open={rejecting}
        busy={busy}
        problem={problem}
        onReject={reason => decide('reject', reason)}
        onClose={() => setRejecting(false)}
      />
    </Page>
  )
}

const Decided = ({ activity }: { activity: ActivityOut }) => (
  <Page title={review.title} foot={<Button onTap={back}>{review.toList}</Button>}>
    <Notice tone="blue">{review.gone}</Notice>
    <ReviewFacts activity={activity} />
  </Page>
)

export default function Review() {
  const { activityId = '' } = useParams()
  const { data, error, refetch } = useEndpoint('getActivity', { activityId })
  // What is decided here is no news here: until the page is gone it shows the activity as it was.
  const open = useRef(false)
  open.current ||= data?.activity.state === 'reviewing'
  if (data && open.current) return <Deciding activity={data.activity} />
  if (data) return <Decided activity={data.activity} />
  return (
    <Page title={review.title}>
      <ListStates count={undefined} error={error} onRetry={() => void refetch()} empty={null} />
    </Page>
  )
}
