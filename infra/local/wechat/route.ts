import type { Call } from './call'
import type { Pushes } from './push/pushes'
import type { Count, Quota } from './quota'
import type { OpenState } from './state'

export type Answer = Buffer | object

/** One API of WeChat: how it is called, how often, whether without an access token, what it answers. */
export type Route = {
  method: 'GET' | 'POST'
  open: boolean
  quota: Quota
  answer: (call: Call) => Answer | Promise<Answer>
}

export type RouteOptions = {
  appId: string
  appSecret: string
  store: OpenState
  pushes: Pushes
  count: Count
  now: () => number
}
