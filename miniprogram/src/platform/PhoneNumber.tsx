import { Button, type ButtonProps } from '@tarojs/components'

type Props = {
  label: string
  onCode: (code: string) => void
  /** Never here: nobody types a number. */
  onWrong: () => void
  onRefused: () => void
}

/** WeChat's own button: hands over a code that the server exchanges for the number. */
export const PhoneNumber = ({ label, onCode, onRefused }: Props) => {
  const take: ButtonProps['onGetPhoneNumber'] = event =>
    event.detail.code ? onCode(event.detail.code) : onRefused()
  return (
    <Button className="button button--line" openType="getPhoneNumber" onGetPhoneNumber={take}>
      {label}
    </Button>
  )
}
