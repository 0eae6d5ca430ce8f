import { Input, View } from '@tarojs/components'

type Props = { label: string; onCode: (code: string) => void; onRefused: () => void }

/** A browser cannot ask WeChat: the local edition takes a number of the stand-in. */
export const PhoneNumber = ({ label, onCode }: Props) =>
  LOCAL ? (
    <Input
      className="field__input"
      type="number"
      maxlength={11}
      placeholder={label}
      ariaLabel={label}
      onInput={event => onCode(event.detail.value.length === 11 ? `phone:${event.detail.value}` : '')}
    />
  ) : (
    <View className="note">请在微信小程序里登记，才能验证手机号。</View>
  )
