import { ListStates } from '../../../components/ListStates'
import { Row } from '../../../components/Row'
import { Sheet } from '../../../components/Sheet'
import { useListing } from '../../../lib/query'
import type { Topic } from '../post/PostCard'
import { topic as texts } from './texts'

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
    <Sheet title={texts.allTopics} open={open} onClose={onClose}>
      <ListStates
        count={list.items?.length}
        error={list.error}
        ended={list.ended}
        onRetry={() => void list.refetch()}
        empty={null}
      >
        {onNone ? <Row label={texts.noTopic} onTap={onNone} /> : null}
        {list.items?.map(topic => (
          <Row
            key={topic.id}
            label={texts.topic(topic.name)}
            note={topic.description}
            onTap={() => onChoose(topic)}
          />
        ))}
      </ListStates>
    </Sheet>
  )
}
