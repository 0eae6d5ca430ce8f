import { useEffect } from 'react'
import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import { now } from '../platform/clock'
import { loadList, saveIfRoom, spare } from '../platform/storage'
import { queries, useEndpoint } from './query'
import { personNow, usePerson } from './session'

type Kept<Out> = { personId: string; input: string; at: string; data: Out }

const most = 10

/** What this phone's own clock called so, as the county's clock has it. */
const momentOf = (stamp: number) => new Date(now().getTime() - (Date.now() - stamp)).toISOString()

const nobody = ''
const placeOf = (name: EndpointName) => `${spare}${name}`
const keptOf = <N extends EndpointName>(name: N) => loadList<Kept<Api[N]['out']>>(placeOf(name))

const shownNow = <N extends EndpointName>(name: N) =>
  queries.getQueriesData<Api[N]['out']>({ queryKey: [name] }).flatMap(([, data]) => data ?? [])

/** What an endpoint answered whoever is here on this phone, now or before a restart; asks nobody. */
export const knownAnswers = <N extends EndpointName>(name: N) => {
  const personId = personNow()?.id ?? nobody
  const before = keptOf(name).filter(one => one.personId === personId)
  return [...shownNow(name), ...before.map(({ data }) => data)]
}

/** WeChat has room for 1 MB a name: the oldest goes first, and the page has its answer where even the newest is too long. */
const store = (name: EndpointName, list: unknown[]) => {
  if (!saveIfRoom(placeOf(name), list) && list.length > 1) store(name, list.slice(0, -1))
}

const keep = <N extends EndpointName>(name: N, kept: Kept<Api[N]['out']>) => {
  const others = keptOf(name).filter(one => one.personId !== kept.personId || one.input !== kept.input)
  store(name, [kept, ...others].slice(0, most))
}

/**
 * What an endpoint answers; without a network what it last answered this person on this phone, with `keptAt` saying
 * when that was. The last ten answers of an endpoint are kept, one an input.
 */
export const useOfflineAnswer = <N extends EndpointName>(
  name: N,
  input: Api[N]['in'],
  options: { enabled?: boolean } = {},
) => {
  const { data, dataUpdatedAt, error, refetch } = useEndpoint(name, input, options)
  const personId = usePerson()?.id ?? nobody
  const asked = JSON.stringify(input)
  useEffect(() => {
    // Whose answer it is, is who was there when it came: it stays theirs when they leave.
    const personId = personNow()?.id ?? nobody
    if (data) keep(name, { personId, input: asked, at: momentOf(dataUpdatedAt), data })
  }, [data, dataUpdatedAt, name, asked])
  const mine = error?.passing
    ? keptOf(name).find(one => one.personId === personId && one.input === asked)
    : undefined
  return { data: data ?? mine?.data, keptAt: mine?.at, error, refetch }
}
