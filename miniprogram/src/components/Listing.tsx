import type { ReactNode } from 'react'
import type { useListing } from '../lib/query'
import { useMore, useRefresh } from '../lib/refresh'
import { ListStates } from './ListStates'

type Props = {
  list: Omit<ReturnType<typeof useListing>, 'first'>
  empty: ReactNode
  children: ReactNode
}

/** The list that a page is about: pulling down asks for it again, its end in sight for more. */
export const Listing = ({ list, empty, children }: Props) => {
  useRefresh(list.anew, list.long)
  useMore(list.more)
  return (
    <ListStates
      count={list.items?.length}
      error={list.error}
      ended={list.ended}
      onRetry={() => void list.refetch()}
      empty={empty}
    >
      {children}
    </ListStates>
  )
}
