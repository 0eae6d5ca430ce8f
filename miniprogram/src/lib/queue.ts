import type { Fix } from '../platform/location'
import { Failure } from './failure'
import type { Intent } from './intent'

/** A scan that waits for a network, or that was refused and still has to be read by its person. */
export type HeldScan = {
  intent: Intent
  direction: 'in' | 'out'
  code: string
  scannedAt: string
  location?: Fix
  refused?: string
}

type Parts = {
  load: () => HeldScan[] | undefined
  save: (scans: HeldScan[]) => void
  send: (scan: HeldScan) => Promise<unknown>
  tell: (scans: HeldScan[]) => void
}

/**
 * Scans made without a network, in the order of scanning. Everything is on the phone's storage before anything
 * is sent, a scan leaves only when the server took it or its person put the refusal away, and a refused one
 * does not hold up the next.
 */
export const createQueue = ({ load, save, send, tell }: Parts) => {
  let scans = load() ?? []
  let flushing: Promise<void> | undefined
  const keep = (next: HeldScan[]) => {
    scans = next
    save(next)
    tell(next)
  }
  const without = (scan: HeldScan) => scans.filter(one => one.intent.key !== scan.intent.key)
  const refuse = (scan: HeldScan, refused: string) =>
    keep(
      scans.map(one => (one.intent.key === scan.intent.key ? { ...one, refused, location: undefined } : one)),
    )
  const deliver = async (scan: HeldScan) => {
    try {
      await send(scan)
      keep(without(scan))
    } catch (reason) {
      if (reason instanceof Failure && !reason.passing) refuse(scan, reason.message)
    }
  }
  const deliverAll = async () => {
    for (const scan of scans.filter(one => !one.refused)) await deliver(scan)
  }
  return {
    scans: () => scans,
    add: (scan: HeldScan) => keep([...scans, scan]),
    dismiss: (scan: HeldScan) => keep(without(scan)),
    /** Sends what waits; calls meanwhile share the same run. */
    flush: () => {
      flushing ??= deliverAll().finally(() => {
        flushing = undefined
      })
      return flushing
    },
  }
}
