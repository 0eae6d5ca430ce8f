type Listener = () => void

class Signal {
  aborted = false
  reason: unknown
  private listeners = new Set<Listener>()
  addEventListener(_: string, listener: Listener) {
    this.listeners.add(listener)
  }
  removeEventListener(_: string, listener: Listener) {
    this.listeners.delete(listener)
  }
  fire(reason: unknown) {
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners) listener()
  }
}

/** What TanStack Query needs of an AbortController; put in by the WeChat build. */
export class Controller {
  readonly signal = new Signal()
  abort(reason?: unknown) {
    if (!this.signal.aborted) this.signal.fire(reason)
  }
}
