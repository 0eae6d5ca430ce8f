import { View } from '@tarojs/components'
import type { RosterLine } from '../../../../functions/contracts/attendance'
import { Card } from '../../components/Card'
import { Section } from '../../components/Section'
import { Tick } from '../../components/Tick'
import { roster as texts } from '../../lib/texts/leader'
import { RosterRow } from './RosterRow'

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

/** `remark` is said on each line. */
type QuietProps = { title: string; lines: RosterLine[]; remark?: string }

/** Lines that ask for nothing. */
export const QuietLines = ({ title, lines, remark }: QuietProps) =>
  lines.length === 0 ? null : (
    <Section title={title} aside={lines.length}>
      <Card>
        <View className="roster__lines">
          {lines.map(line => (
            <RosterRow key={line.personId} line={line} remark={remark} />
          ))}
        </View>
      </Card>
    </Section>
  )
