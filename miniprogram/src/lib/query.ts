import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import type { Failure } from './failure'
import { call } from './request'

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

type Options = { enabled?: boolean }

/** What an endpoint answers, kept and shared by all who ask the same. */
export const useEndpoint = <N extends EndpointName>(name: N, input: Api[N]['in'], options: Options = {}) =>
  useQuery<Api[N]['out'], Failure>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    ...options,
  })

type Listing = {
  [N in EndpointName]: Api[N]['out'] extends { cursor?: string } ? N : never
}[EndpointName]

const firstOf = <Page>(data: InfiniteData<Page> | undefined) =>
  data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) }

/**
 * A list that grows by pages: `items` picks its lines out of each page. Asked for again it begins anew, since
 * all its pages would cost as many requests.
 */
export const useListing = <N extends Listing, Item>(
  name: N,
  input: Omit<Api[N]['in'], 'cursor'>,
  items: (page: Api[N]['out']) => Item[],
  options: Options = {},
) => {
  const client = useQueryClient()
  const queryKey = [name, input, 'pages']
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => call(name, { ...input, cursor: pageParam } as Api[N]['in']),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Api[N]['out']) => (page as { cursor?: string }).cursor,
    ...options,
  })
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  const anew = () => {
    client.setQueryData<InfiniteData<Api[N]['out']>>(queryKey, firstOf)
    return query.refetch()
  }
  return {
    items: query.data?.pages.flatMap(items),
    first: query.data?.pages[0],
    error: query.error as Failure | null,
    ended: query.data !== undefined && !query.hasNextPage,
    more,
    /** Whether pages follow the first: who comes back to them keeps their place. */
    long: (query.data?.pages.length ?? 0) > 1,
    anew,
    /** What failed once more: the next page, or the list. */
    refetch: query.isFetchNextPageError ? query.fetchNextPage : anew,
  }
}
