import { Empty } from '../../components/Empty'
import { identity } from '../../lib/texts/manager'

/** The card was seen: what the volunteer can do now. */
export const Confirmed = ({ name }: { name: string }) => (
  <Empty icon="check" title={identity.done} text={identity.doneHint(name)} />
)
