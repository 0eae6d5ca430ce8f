import { useSyncExternalStore } from 'react'

/** One value that pages share and follow. */
export const createStore = <T>(first: T) => {
  let value = first
  const followers = new Set<() => void>()
  const follow = (tell: () => void) => {
    followers.add(tell)
    return () => followers.delete(tell)
  }
  const get = () => value
  const set = (next: T) => {
    value = next
    for (const tell of followers) tell()
  }
  return { get, set, use: () => useSyncExternalStore(follow, get, get) }
}
