import { useState } from 'react'
import type { Api } from '../../../../functions/contracts/endpoints'
import { useEndpoint } from '../../lib/query'

export type Scope = NonNullable<Api['getHome']['in']['scope']>

/** The first tab in one request; another scope asks for its activities alone. */
export const useHome = () => {
  const [scope, setScope] = useState<Scope>()
  const first = useEndpoint('getHome', {})
  const other = useEndpoint('listActivities', { scope }, { enabled: scope !== undefined })
  const shown = scope === undefined ? first : other
  const refetch = () => Promise.all([first.refetch(), scope && other.refetch()])
  return { first, shown, scope, setScope, refetch }
}
