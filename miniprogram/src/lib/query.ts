import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Api, EndpointName } from '../../../functions/contracts/endpoints'
import type { Failure } from './failure'
import { type Intent, newIntent, withKey } from './intent'
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

/** Keeps one intent for one input until it is settled, so that a second tap is a repeat and not a second deed. */
const useIntent = () => {
  const held = useRef<{ for: string; intent: Intent }>()
  const take = (input: unknown) => {
    const text = JSON.stringify(input)
    if (held.current?.for !== text) held.current = { for: text, intent: newIntent() }
    return held.current.intent
  }
  const settle = (error?: Failure | null) => {
    if (!error?.passing) held.current = undefined
  }
  return { take, settle }
}

type ActionOptions = {
  /** Of a screen that is one deed and has its intent from before. */
  only?: Intent
  /** For what creates something that could exist twice. */
  keyed?: boolean
}

/**
 * A write, one at a time: a tap that comes before its answer is the same tap. `refresh` names what it changes: those
 * answers are asked for again.
 */
export const useAction = <N extends EndpointName>(
  name: N,
  refresh: EndpointName[] = [],
  { only, keyed }: ActionOptions = {},
) => {
  const client = useQueryClient()
  const intent = useIntent()
  const running = useRef(false)
  const writing = useMutation<Api[N]['out'], Failure, Api[N]['in']>({
    mutationFn: input => {
      const meant = only ?? intent.take(input)
      return call(name, keyed ? withKey(input, meant) : input, meant)
    },
    onSettled: (_, error) => {
      running.current = false
      intent.settle(error)
    },
    onSuccess: () => {
      for (const changed of refresh) void client.invalidateQueries({ queryKey: [changed] })
    },
  })
  const { mutate: write, reset: drop } = writing
  const mutate = useCallback(
    (...asked: Parameters<typeof write>) => {
      if (running.current) return
      running.current = true
      write(...asked)
    },
    [write],
  )
  /** Whoever turned away from it may do it again, under the same intent while that is not settled. */
  const reset = useCallback(() => {
    running.current = false
    drop()
  }, [drop])
  return { ...writing, mutate, reset }
}
