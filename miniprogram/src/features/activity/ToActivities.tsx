import { common } from '../../lib/texts/common'
import { goTab } from '../../platform/navigate'
import { Button } from '../../components/Button'

/** The way on from where there is nothing yet: join something. */
export const ToActivities = () => (
  <Button kind="line" small onTap={() => goTab('activities')}>
    {common.seeActivities}
  </Button>
)
