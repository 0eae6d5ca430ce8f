import { useEffect } from 'react'
import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import { now } from '../platform/clock'
import { load, save } from '../platform/storage'
import { useEndpoint } from './query'
import { usePerson } from './session'

type Kept<Out> = { personId: string; input: string; at: string; data: Out }

/** What this phone's own clock called so, as the county's clock has it. */
const momentOf = (stamp: number) => new Date(now().getTime() - (Date.now() - stamp)).toISOString()

/**
 * What an endpoint answers, and `at` which moment; without a network what it last answered this person on this
 * phone, with `keptAt` saying when that was. One answer an endpoint is kept.
 */
export const useKept = <N extends EndpointName>(
  name: N,
  input: Api[N]['in'],
  options: { enabled?: boolean } = {},
) => {
  const { data, dataUpdatedAt, error, refetch } = useEndpoint(name, input, options)
  const personId = usePerson()?.id ?? ''
  const asked = JSON.stringify(input)
  useEffect(() => {
    if (data) save(`kept:${name}`, { personId, input: asked, at: momentOf(dataUpdatedAt), data })
  }, [data, dataUpdatedAt, name, personId, asked])
  const kept = error?.passing ? load<Kept<Api[N]['out']>>(`kept:${name}`) : undefined
  const mine = kept?.personId === personId && kept.input === asked ? kept : undefined
  const at = mine?.at ?? momentOf(dataUpdatedAt)
  return { data: data ?? mine?.data, at, keptAt: mine?.at, error, refetch }
}
