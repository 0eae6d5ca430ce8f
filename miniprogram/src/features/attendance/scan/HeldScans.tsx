import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Section } from '../../../components/Section'
import { dayTime } from '../../../lib/format'
import { useDeeds } from '../../../lib/storedQueue'
import { now } from '../../../platform/clock'
import { soon } from '../texts'
import { type HeldScan, scans, whyHeld } from './scans'
import { heldScans } from './texts'

const Held = ({ scan, when }: { scan: HeldScan; when: string }) => (
  <Card>
    <View>{heldScans.heldScan(scan.direction, dayTime(scan.scannedAt, now()))}</View>
    <View className="note">{scan.refused?.message ?? when}</View>
    {scan.refused ? (
      <Button kind="line" small onTap={() => scans.dismiss(scan)}>
        {heldScans.dismiss}
      </Button>
    ) : null}
  </Card>
)

/** Scans that are still on this phone: waiting for a network, or refused and not read yet. */
export const HeldScans = () => {
  const held = useDeeds(scans)
  if (held.length === 0) return null
  return (
    <Section title={heldScans.held}>
      {held.map(scan => (
        <Held key={scan.intent.requestId} scan={scan} when={soon[whyHeld(held)]} />
      ))}
    </Section>
  )
}
