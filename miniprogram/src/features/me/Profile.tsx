import { View } from '@tarojs/components'
import type { MeOut, ProfileOut } from '../../../../functions/contracts/me'
import { Avatar } from '../../components/Avatar'
import { QrCode } from '../../components/QrCode'
import { Tag } from '../../components/Tag'
import { go } from '../../platform/navigate'
import { spoken } from '../../platform/spoken'
import { identityNames } from '../person/texts'
import { me as texts } from './texts'
import './Profile.scss'

type Volunteer = Extract<ProfileOut, { number: string }>

const Code = ({ number }: { number: string }) => (
  <View className="profile__code" onClick={() => go('volunteer/code')} {...spoken('button', texts.code)}>
    <QrCode text={number} label={texts.code} size={46} />
    <View className="note">{texts.code}</View>
  </View>
)

const Named = ({ volunteer }: { volunteer: Volunteer }) => (
  <View>
    <View className="note">{texts.number(volunteer.number)}</View>
    <Tag tone={volunteer.identity === 'confirmed' ? 'green' : 'gold'}>
      {identityNames[volunteer.identity]}
    </Tag>
  </View>
)

/** Who the phone belongs to, and the code that a leader scans. */
export const Profile = ({ me }: { me: MeOut }) => {
  const volunteer = me.profile.number === undefined ? undefined : me.profile
  const name = volunteer?.name ?? texts.hello
  return (
    <View className="profile">
      <Avatar big name={name} />
      <View className="profile__words">
        <View className="title">{name}</View>
        {volunteer ? <Named volunteer={volunteer} /> : <View className="note">{texts.visitor}</View>}
      </View>
      {volunteer ? <Code number={volunteer.number} /> : null}
    </View>
  )
}
