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

class Controller {
  readonly signal = new Signal()
  abort(reason?: unknown) {
    if (!this.signal.aborted) this.signal.fire(reason)
  }
}

// WeChat's logic layer has none, and without one a query stays pending for ever.
if (typeof AbortController === 'undefined') Object.assign(globalThis, { AbortController: Controller })
