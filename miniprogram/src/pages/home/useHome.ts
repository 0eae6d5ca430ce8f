import { useState } from 'react'
import type { Api } from '../../../../functions/contracts/endpoints'
import { useOfflineAnswer } from '../../lib/offlineAnswers'
import { useEndpoint } from '../../lib/query'

export type Scope = NonNullable<Api['getHome']['in']['scope']>
const first = 'town'

/** The first tab in one request; another scope asks for its activities alone. */
export const useHome = () => {
  const [scope, setScope] = useState<Scope>(first)
  const home = useOfflineAnswer('getHome', { scope: first })
  const other = useEndpoint('listActivities', { scope }, { enabled: scope !== first })
  const shown = scope === first ? home : other
  const refetch = () => Promise.all([home.refetch(), scope === first || other.refetch()])
  return { home, shown, scope, setScope, refetch }
}
