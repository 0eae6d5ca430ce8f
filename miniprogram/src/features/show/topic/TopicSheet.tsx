import { ListStates } from '../../../components/ListStates'
import { Row } from '../../../components/Row'
import { Sheet } from '../../../components/Sheet'
import { useListing } from '../../../lib/query'
import { show } from '../texts'
import type { Topic } from '../post/PostCard'

type Props = {
  open: boolean
  onChoose: (topic: Topic) => void
  /** Given where no topic may be chosen, too. */
  onNone?: () => void
  onClose: () => void
}

/** Every topic with what it is about; asked for when it is first opened. */
export const TopicSheet = ({ open, onChoose, onNone, onClose }: Props) => {
  const list = useListing('listTopics', {}, page => page.topics, { enabled: open })
  return (
    <Sheet title={show.allTopics} open={open} onClose={onClose}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={null}
      >
        {onNone ? <Row label={show.noTopic} onTap={onNone} /> : null}
        {list.items?.map(topic => (
          <Row
            key={topic.id}
            label={show.topic(topic.name)}
            note={topic.description}
            onTap={() => onChoose(topic)}
          />
        ))}
      </ListStates>
    </Sheet>
  )
}
