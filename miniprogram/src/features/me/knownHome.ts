import type { Api } from '../../../../functions/contracts/endpoints'
import { keptAnswers } from '../../lib/offlineAnswers'
import { queries } from '../../lib/query'

type Home = Api['getHome']['out']

/** What the first tab showed this person on this phone, now or before a restart. */
const homes = (): Home[] => [
  ...queries.getQueriesData<Home>({ queryKey: ['getHome'] }).flatMap(([, home]) => home ?? []),
  ...keptAnswers('getHome'),
]

/** Who the person is and where they are expected, as far as the first tab told this phone; asks nobody. */
export const knownMe = () => homes().flatMap(({ me }) => me ?? [])
