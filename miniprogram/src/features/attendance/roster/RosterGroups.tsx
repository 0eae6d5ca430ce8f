import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RosterLine } from '../../../../../functions/contracts/attendance'
import { Card } from '../../../components/Card'
import { Section } from '../../../components/Section'
import { Tick } from '../../../components/Tick'
import { RosterRow } from './RosterRow'
import { roster as texts } from './texts'

type OpenProps = { open: RosterLine[]; chosen: RosterLine[]; choose: (personId: string, on: boolean) => void }

/** Those who came and wait for the leader's word. */
export const OpenLines = ({ open, chosen, choose }: OpenProps) =>
  open.length === 0 ? null : (
    <Section title={texts.toConfirm} aside={open.length}>
      <Card>
        <View className="roster__lines">
          {open.map(line => (
            <Tick key={line.personId} on={chosen.includes(line)} onChange={on => choose(line.personId, on)}>
              <RosterRow line={line} />
            </Tick>
          ))}
        </View>
      </Card>
    </Section>
  )

/** `remark` is said on each line; `action` is what can be done with it. */
type QuietProps = {
  title: string
  lines: RosterLine[]
  remark?: string
  action?: (line: RosterLine) => ReactNode
}

/** Lines that wait for nobody's word. */
export const QuietLines = ({ title, lines, remark, action }: QuietProps) =>
  lines.length === 0 ? null : (
    <Section title={title} aside={lines.length}>
      <Card>
        <View className="roster__lines">
          {lines.map(line => (
            <RosterRow key={line.personId} line={line} remark={remark} action={action?.(line)} />
          ))}
        </View>
      </Card>
    </Section>
  )
