import { Input, View } from '@tarojs/components'

type Props = {
  label: string
  onCode: (code: string) => void
  /** What is typed is no number yet. */
  onWrong: () => void
  onRefused: () => void
}

const isNumber = (typed: string) => /^\d{11}$/.test(typed)

/** A browser cannot ask WeChat: the local edition takes a number of the stand-in. */
export const PhoneNumber = ({ label, onCode, onWrong }: Props) => {
  const take = (typed: string) => {
    if (typed && !isNumber(typed)) onWrong()
    else onCode(typed && `phone:${typed}`)
  }
  return LOCAL ? (
    <Input
      className="field__input"
      type="number"
      maxlength={11}
      placeholder={label}
      ariaLabel={label}
      onInput={event => take(event.detail.value)}
    />
  ) : (
    <View className="note">请在微信小程序里登记，才能验证手机号。</View>
  )
}
