import type { TopicOut } from '../../../../functions/contracts/show'
import { numberedId } from '../ids'

/** The first three are those of the 2022 briefing; the others follow what its articles tell of. */
const texts = [
  ['party-history', 'E起学党史', '讲一段党史故事，说一说身边的变化。'],
  ['weekend-mother', '周末妈妈', '每个周末，陪留守的孩子读书、做饭、说说话。'],
  ['epidemic', '疫情防控', '换季防流感、疫苗接种、健康提示，守护一家老小。'],
  ['river', '护河行动', '捡一次河岸，记一段清水。'],
  ['night-school', '市民夜校', '晚上也有课：手机、国学、养老护理、亲子烘焙。'],
  ['customs', '移风易俗', '红白事简办，新风从身边起。'],
  ['lei-feng', '学雷锋', '今天，谁是雷锋？说说你遇见的好人好事。'],
  ['festival', '我们的节日', '包粽子、做月饼、写春联，一起把节日过热闹。'],
] as const

export type TopicKey = (typeof texts)[number][0]
export type DemoTopic = TopicOut & { key: TopicKey }

export const topics: DemoTopic[] = texts.map(([key, name, description], number) => ({
  id: numberedId('top', number),
  key,
  name,
  description,
}))
