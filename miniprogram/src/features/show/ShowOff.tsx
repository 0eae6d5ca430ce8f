import { Empty } from '../../components/Empty'
import { ToActivities } from '../activity/ToActivities'
import { show } from './texts'

/** While the county has 文明秀 switched off. */
export const ShowOff = () => (
  <Empty icon="leaf" title={show.off} text={show.offHint}>
    <ToActivities />
  </Empty>
)
