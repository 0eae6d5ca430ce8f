import { Button } from '../../components/Button'
import { goTab } from '../../platform/navigate'
import { activity } from './texts'

/** The way on from where there is nothing yet: join something. */
export const ToActivities = () => (
  <Button kind="line" small onTap={() => goTab('activities')}>
    {activity.seeActivities}
  </Button>
)
