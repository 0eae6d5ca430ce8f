import { View } from '@tarojs/components'
import type { MeOut } from '../../../../functions/contracts/me'
import { Icon } from '../../components/Icon'
import { switchCare, useCare } from '../../lib/care'
import { greeting } from '../../lib/format'
import { now } from '../../platform/clock'
import { spoken } from '../../platform/spoken'
import { identityNames } from '../person/texts'
import { home } from './texts'
import './Greeting.scss'

const nameOf = (me: MeOut | undefined) => me?.profile.name

const sentence = (name: string | undefined, care: boolean) => {
  if (!name) return home.helloAnyone(greeting(now()))
  return care ? home.careHello(name) : home.hello(greeting(now()), name)
}

const CareSwitch = ({ care }: { care: boolean }) => (
  <View className="greeting__care" onClick={switchCare} hoverClass="pressed" {...spoken('button')}>
    {care ? home.standard : home.care}
  </View>
)

/** Whom the first tab speaks to, and the way to 关怀版. */
export const Greeting = ({ me }: { me: MeOut | undefined }) => {
  const care = useCare()
  const profile = me?.profile
  return (
    <View className="greeting">
      <View className="greeting__words">
        <View className="title">{sentence(nameOf(me), care)}</View>
        {profile?.number && !care ? (
          <View className="note one-line">
            {profile.siteName} · {identityNames[profile.identity]}
          </View>
        ) : null}
      </View>
      <CareSwitch care={care} />
    </View>
  )
}

/** The county's name with the mark. */
export const Brand = ({ county }: { county: string }) => (
  <View className="brand">
    <View className="brand__mark">
      <Icon name="heart-full" size={22} />
    </View>
    {county}
    {home.product}
  </View>
)
