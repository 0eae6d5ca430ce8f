import type { ActivityCard as Line } from '../../../../functions/contracts/activity'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { ListStates } from '../../components/ListStates'
import type { Failure } from '../../lib/failure'
import { ActivityCard } from './ActivityCard'
import type { Joined } from './canJoin'
import { activity } from './texts'

type Props = {
  cards: Line[] | undefined
  joined: Joined
  error: Failure | null
  ended?: boolean
  onRetry: () => void
  /** Given where a wider choice is one tap away. */
  onWiden?: () => void
}

/** Activities that can be joined, in all the states of a list. */
export const ActivityList = ({ cards, joined, error, ended, onRetry, onWiden }: Props) => (
  <ListStates
    count={cards?.length}
    error={error}
    ended={ended}
    onRetry={onRetry}
    empty={
      <Empty icon="calendar" title={activity.none} text={activity.noneHint}>
        {onWiden ? (
          <Button kind="line" small onTap={onWiden}>
            {activity.seeCounty}
          </Button>
        ) : null}
      </Empty>
    }
  >
    {cards?.map(card => (
      <ActivityCard key={card.sessionId} card={card} mine={joined.get(card.sessionId)} />
    ))}
  </ListStates>
)
